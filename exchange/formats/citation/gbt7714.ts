import type { PageScript } from '../../../chinese/types';
import { splitNames } from './names';
import { isNewspaper } from './newspaper';

/** What a citation is made of: facts of a page, as read or corrected. */
export interface Citable {
  url: string;
  title: string;
  subtitle?: string | null | undefined;
  author: string | null;
  source: string | null;
  siteName: string | null;
  issuer?: string | null | undefined;
  documentNumber?: string | null | undefined;
  /** ISO 8601 of any precision. */
  publishedAt: string | null;
  script: PageScript;
}

/** More names than this are cut, and 等 says so (8.1.2). */
const MOST_NAMES = 3;

/**
 * An entry of a list of references in the manner of GB/T 7714-2015, of an online resource (4.6):
 *
 *     主要责任者.题名:其他题名信息[文献类型标识/OL].(更新日期)[引用日期].获取路径.
 *     主要责任者.题名[N/OL].报纸名,出版日期[引用日期].获取路径.
 *
 * A paper with a document number has the number as other title information and is an archival document, `[A/OL]`;
 * an article of a newspaper is `[N/OL]`; all else is `[EB/OL]`. Without an author the body that issued or published
 * it takes its place, else the title comes first (8.1.6); a date that is not known is left out, one that is known in
 * part is given in part; what has no title says so in square brackets, as all that is not taken from the source (6.2).
 * Chinese entries have no space after the marks, others have one.
 * @param citedOn the day when it was seen: `2024-05-08`
 */
export function citation(article: Citable, citedOn: string): string {
  const isChinese = article.script !== 'none' || /\p{Script=Han}/u.test(article.title);
  const mark = (sign: string) => (isChinese ? sign : `${sign} `);
  const number = plain(article.documentNumber);
  const publisher = plain(article.source) || plain(article.siteName);
  const isNews = number === '' && isNewspaper(publisher);
  const kind = number === '' ? (isNews ? 'N' : 'EB') : 'A';
  const names = splitNames(plain(article.author));
  const bodies = [plain(article.issuer), isNews ? '' : publisher];
  const responsible =
    names.length > 0 ? listed(names, mark(','), isChinese) : bodies.find((body) => body !== '');
  const published = /^\d{4}(?:-\d{2}){0,2}/.exec(article.publishedAt ?? '')?.[0] ?? '';

  const title = [titleOf(article), plain(article.subtitle), number].filter((part) => part !== '');
  const issue = isNews
    ? [publisher, published].filter((part) => part !== '').join(mark(','))
    : published && `(${published})`;
  const head = responsible === undefined ? '' : `${responsible.replace(/\.$/, '')}${mark('.')}`;
  const what = `${head}${title.join(mark(':'))}[${kind}/OL]${mark('.')}`;
  return `${what}${issue}[${citedOn}]${mark('.')}${article.url}.`;
}

/** One line, without what would be taken for the end of an element. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

function titleOf({ title, script }: Citable): string {
  const known = plain(title).replace(/[.。]$/, '');
  if (known !== '') return known;
  return script === 'zh-Hant' ? '[題名不詳]' : '[题名不详]';
}

function listed(names: string[], comma: string, isChinese: boolean): string {
  if (names.length <= MOST_NAMES) return names.join(comma);
  return [...names.slice(0, MOST_NAMES), isChinese ? '等' : 'et al.'].join(comma);
}

/**
 * A text in the quotation marks of its script: 「」 in Traditional text, “ ” in all else.
 * @param language the script of a page, or a BCP 47 tag
 */
export function inQuotes(text: string, language: string): string {
  return language.startsWith('zh-Hant') ? `「${text}」` : `“${text}”`;
}
