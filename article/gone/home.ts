/** Paths of a site's first page: `/`, `/index.html`, `/big5/`, `/cn/default.htm`. */
const HOME =
  /^\/(?:(?:zh|cn|tw|hk|big5|gb|chs|cht|zh-(?:cn|tw|hk|hans|hant)|mobile|m|wap|pc|www)\/)?(?:(?:index|default|home|main)(?:_\d)?(?:\.\w{2,5})?)?\/?$/i;

const isHome = ({ pathname, search }: URL): boolean => HOME.test(pathname) && !/\d{3}/.test(search);

const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|wap|mobile)\./, '');

/**
 * Whether an address that leads to another one leads to its site's home page instead, as sites do with what they took
 * away. Addresses of articles on the home page itself (single-page routes) have no home to lead to.
 */
export function ledHome(asked: string, shown: string): boolean {
  if (!URL.canParse(asked) || !URL.canParse(shown)) return false;
  const [from, to] = [new URL(asked), new URL(shown)];
  return siteOf(from) === siteOf(to) && !isHome(from) && isHome(to) && !/^#!?\//.test(to.hash);
}
