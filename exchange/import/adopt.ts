import { idsOf } from '../identity';
import { EMPTY_TEXT_HASH } from '../no-text';
import { noteText } from '../note';
import type { ArticleRecord, HighlightRecord, Library, Register } from '../records';
import { sortedRecord } from '../register';

/**
 * What a foreign file means to this library: its articles and marks by the names that they have here. An article kept
 * at the same address is that article; a mark whose quote is marked in it already is that mark, whether it came from
 * there, was exported from here, or was made twice. Of such a mark only what differs is taken, and the merge decides
 * by time; so taking the same file in again changes nothing, and what was deleted here stays deleted.
 */
export function adopt(current: Library, foreign: Library): Library {
  const articles = new Map(
    current.articles.flatMap((article) => namesOf(article).map((name) => [name, article])),
  );
  const adopted = foreign.articles.map((article) => {
    const known = articles.get(article.id) ?? articles.get(`url ${article.urlKey}`);
    return known === undefined ? article : adoptArticle(known, article);
  });
  const idOf = new Map(foreign.articles.map(({ id }, index) => [id, adopted[index]?.id ?? id]));
  const marks = indexMarks(current.highlights);
  const highlights = foreign.highlights.map((mark) => {
    const articleId = idOf.get(mark.articleId) ?? mark.articleId;
    const known = marks.byId.get(mark.id) ?? marks.alike(articleId, mark);
    return known === undefined || known.purged ? { ...mark, articleId } : adoptMark(known, mark);
  });
  return { articles: adopted, highlights, revisions: [] };
}

const namesOf = (article: ArticleRecord): string[] => [...idsOf(article), `url ${article.urlKey}`];

/** The texts of both are kept by the merge: as they were seen, the earlier first. */
function adoptArticle(known: ArticleRecord, foreign: ArticleRecord): ArticleRecord {
  const isNoText = foreign.textHash === EMPTY_TEXT_HASH;
  const isSameText = foreign.textHash === known.textHash && foreign.capturedAt === known.capturedAt;
  if (!known.purged && (isNoText || isSameText)) return known;
  const { id, aliases, deleted, deletedPerId, createdAt } = known;
  return { ...foreign, id, aliases, deleted, ...(deletedPerId && { deletedPerId }), createdAt };
}

function adoptMark(known: HighlightRecord, foreign: HighlightRecord): HighlightRecord {
  const text = noteText(foreign.note);
  const tags = Object.entries(foreign.tags).filter(
    ([tag, { value }]) => registerOf(known.tags, tag)?.value !== value,
  );
  return {
    ...known,
    colour: known.colour.value === foreign.colour.value ? known.colour : foreign.colour,
    note: text === '' || noteText(known.note).includes(text) ? known.note : foreign.note,
    tags: sortedRecord([...Object.entries(known.tags), ...tags]),
  };
}

const registerOf = (tags: Record<string, Register<boolean>>, tag: string) =>
  Object.hasOwn(tags, tag) ? tags[tag] : undefined;

/** Marks by what they quote: letter by letter, or without punctuation where that leaves enough to know them by. */
function indexMarks(marks: readonly HighlightRecord[]) {
  const byId = new Map(marks.flatMap((mark) => idsOf(mark).map((id) => [id, mark])));
  const byQuote = new Map<string, HighlightRecord[]>();
  for (const mark of marks.filter(({ purged }) => !purged)) {
    for (const key of keysOf(mark)) {
      const others = byQuote.get(`${mark.articleId} ${key}`);
      if (others === undefined) byQuote.set(`${mark.articleId} ${key}`, [mark]);
      else others.push(mark);
    }
  }
  /** Of several, a live one; of several of these the one that stands where the file says; else the first on the page. */
  const alike = (articleId: string, mark: HighlightRecord): HighlightRecord | undefined => {
    if (mark.selectors.textHash !== EMPTY_TEXT_HASH) return undefined;
    for (const key of keysOf(mark)) {
      const found = byQuote.get(`${articleId} ${key}`) ?? [];
      const [best] = [...found].sort((a, b) => fitness(b, mark) - fitness(a, mark) || inOrder(a, b));
      if (best !== undefined) return best;
    }
    return undefined;
  };
  return { byId, alike };
}

/** Shorter keys occur in too many quotes. */
const ENOUGH = 4;

const keysOf = ({ selectors: { foldKey, repairKey } }: HighlightRecord): string[] =>
  repairKey.length < ENOUGH ? [`fold ${foldKey}`] : [`fold ${foldKey}`, `repair ${repairKey}`];

const fitness = (known: HighlightRecord, { selectors }: HighlightRecord): number => {
  const { prefix, suffix } = known.selectors.quote;
  const before = selectors.quote.prefix.slice(-NEIGHBOURS);
  const after = selectors.quote.suffix.slice(0, NEIGHBOURS);
  const stands =
    Number(before !== '' && prefix.endsWith(before)) + Number(after !== '' && suffix.startsWith(after));
  return (known.deleted.value ? 0 : 4) + stands;
};

/** So many code units beside a quote tell its places apart; files quote more or less of them. */
const NEIGHBOURS = 8;

const inOrder = (a: HighlightRecord, b: HighlightRecord): number =>
  a.selectors.position.start - b.selectors.position.start || (a.id < b.id ? -1 : 1);
