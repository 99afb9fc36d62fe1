import { fold } from '../../chinese';
import type { PageScript } from '../../chinese/types';
import {
  type ArticleRecord,
  collectionsOf,
  correctedArticle,
  type HighlightRecord,
  noteText,
  tagsOf,
} from '../../exchange';
import { localDay } from '../../exchange/local-day';
import { siteOf } from '../../exchange/url-key';
import { COLOURS } from '../../highlights/colours';

/**
 * What is searched of an article and its live marks, packed so that ten thousand of them load in one go. Texts are
 * folded and have their parts on lines of their own: the fold leaves no line end in a text, so no word reaches over two.
 */
export interface SearchDoc {
  articleId: string;
  /** When the article was first saved, milliseconds since the epoch. */
  createdAt: number;
  /** The day it was published, where the page states it, else captured here: `YYYY-MM-DD`. */
  day: string;
  host: string;
  title: string;
  siteName: string | null;
  source: string | null;
  script: PageScript;
  collections: string[];
  /** Headlines, then the lines of provenance, then the blocks. */
  text: string;
  /** Where in `text` the headlines end, and where the provenance ends. */
  titleEnd: number;
  sourceEnd: number;
  quotes: string;
  notes: string;
  tagLine: string;
  /** One character a mark: see `markCode`. */
  marks: string;
  /** Each tag as it is kept, and the numbers of its marks in `marks`. */
  tags: [name: string, marks: number[]][];
}

const HEADLINES = ['title', 'kicker', 'subtitle'] as const;
const PROVENANCE = ['source', 'siteName', 'author', 'editor', 'channel', 'documentNumber', 'issuer'] as const;

/** What of an article is searched besides its blocks: as the reader corrected it, and as it was read. */
export function searchedHead(article: ArticleRecord): { title: string[]; source: string[] } {
  const states = article.corrections === undefined ? [article] : [correctedArticle(article), article];
  const linesOf = (fields: readonly ((typeof HEADLINES)[number] | (typeof PROVENANCE)[number])[]) => {
    const lines = states.flatMap((state) => fields.map((field) => state[field]));
    return [...new Set(lines.filter((line) => line != null))];
  };
  return { title: linesOf(HEADLINES), source: linesOf(PROVENANCE) };
}

/** @param liveMarks the article's */
export function searchDoc(article: ArticleRecord, liveMarks: readonly HighlightRecord[]): SearchDoc {
  const shown = correctedArticle(article);
  const head = searchedHead(article);
  const title = foldLines(head.title);
  const source = foldLines(head.source);
  const tags = new Map<string, number[]>();
  for (const [number, mark] of liveMarks.entries())
    for (const tag of tagsOf(mark)) tags.set(tag, [...(tags.get(tag) ?? []), number]);
  return {
    articleId: article.id,
    createdAt: article.createdAt,
    day: dayOf(shown),
    host: siteOf(article.url),
    title: shown.title,
    siteName: shown.siteName,
    source: shown.source,
    script: article.script,
    collections: collectionsOf(article),
    text: `${title}${source}${foldLines(article.blocks.map(({ text }) => text))}`,
    titleEnd: title.length,
    sourceEnd: title.length + source.length,
    quotes: foldLines(liveMarks.map(({ selectors }) => selectors.quote.exact)),
    notes: foldLines(liveMarks.map(({ note }) => noteText(note)).filter((note) => note !== '')),
    tagLine: foldLines([...tags.keys()]),
    marks: liveMarks.map(markCode).join(''),
    tags: [...tags],
  };
}

/** A mark's ink, as `A` and following in the order of `COLOURS`; in lower case where it has a note. */
function markCode(mark: HighlightRecord): string {
  const code = String.fromCharCode(0x41 + COLOURS.indexOf(mark.colour.value));
  return noteText(mark.note) === '' ? code : code.toLowerCase();
}

/** The place in `COLOURS` of the ink of a mark of this code. */
export const inkOf = (code: string): number => (code.charCodeAt(0) & 0x1f) - 1;

export const isNoted = (code: string): boolean => code >= 'a';

const foldLines = (lines: readonly string[]) => lines.map((line) => `${fold(line)}\n`).join('');

function dayOf({ publishedAt, capturedAt }: ArticleRecord): string {
  const stated = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(publishedAt ?? '');
  if (stated) return `${stated[1]}-${stated[2] ?? '01'}-${stated[3] ?? '01'}`;
  return localDay(capturedAt);
}
