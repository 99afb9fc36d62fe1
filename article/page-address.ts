/** An address taken as page `number` of an article; null where it bears no number, which is the first page. */
interface PageAddress {
  /** The address without the number: the same for all pages of one article. */
  base: string;
  number: number | null;
}

const PARAMETER =
  /^(?:p|pn|pg|pages?|paged|page_?(?:no|num|number|id|index)|(?:cur|current|now)_?page(?:no|num)?|cpage)$/i;
/** `t123_2`, `t123-2`, `t123-p2`, `t123p2`, `t123(2)`, `t123/2`, `t123/page/2`, `t123/index_2`, `t123_page_2`. */
const NUMBERED = /^(.+?)(?:[_-]p?|[_\-/.]page[_\-/]?|\/p?|\(|(?<=\d)p)([1-9]\d?)\)?$/i;
const EXTENSION = /\.(?:[sdx]?html?|aspx?|jspx?|php\d?|do|cgi)$/i;
const DIRECTORY = /\/(?:index|default)?$/i;
/** What tells an article from a section: an id, a date, a long slug. */
const IDENTITY = /\d{3}|=|-[^/]*-[^/?]*\?/;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function addressesOf({ hostname, pathname, searchParams }: URL): PageAddress[] {
  const host = hostname.replace(/^(?:www|m|wap)\./, '');
  const path = decoded(pathname).replace(EXTENSION, '').replace(DIRECTORY, '');
  const parameters = [...searchParams].map(([name, value]) => ({ name, value }));
  const query = (rest: typeof parameters): string =>
    rest
      .map(({ name, value }) => `&${name}=${value}`)
      .sort()
      .join('');
  const whole = query(parameters);
  const addresses: PageAddress[] = [{ base: `${host}${path}?${whole}`, number: null }];
  const numbered = NUMBERED.exec(path);
  if (numbered) {
    const stem = (numbered[1] as string).replace(DIRECTORY, '');
    addresses.push({ base: `${host}${stem}?${whole}`, number: Number(numbered[2]) });
  }
  for (const parameter of parameters) {
    if (!PARAMETER.test(parameter.name) || !/^[1-9]?\d$/.test(parameter.value)) continue;
    const rest = query(parameters.filter((other) => other !== parameter));
    addresses.push({ base: `${host}${path}?${rest}`, number: Number(parameter.value) });
  }
  return addresses;
}

/**
 * Whether an address is that of the page after another one (`here`) of the same article: the same site and the same
 * address but for a page number, one higher. The first page bears none, or 0 or 1; the second one is called 2, or 1
 * where counting begins at 0. `shown` is the number that the link shows, if it shows one: it has to agree.
 */
export function isNextPage(address: string, here: string, shown: number | null): boolean {
  if (!URL.canParse(address) || !URL.canParse(here)) return false;
  const [next, current] = [new URL(address), new URL(here)];
  if (!/^https?:$/.test(next.protocol) || !/^https?:$/.test(current.protocol)) return false;
  const own = addressesOf(current);
  return addressesOf(next).some(({ base, number }) => {
    if (number === null || (shown !== null && shown !== number && shown !== number + 1)) return false;
    return own.some((at) => {
      if (at.base !== base) return false;
      if (at.number === null) return number === 2 || (number === 1 && shown !== 1);
      return number === at.number + 1 && IDENTITY.test(base.slice(base.indexOf('/')));
    });
  });
}
