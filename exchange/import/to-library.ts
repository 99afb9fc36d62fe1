import { detectScript, fold, repairKey } from '../../chinese';
import { COLOURS } from '../../highlights/colours';
import type { Selectors } from '../../highlights/types';
import { EMPTY_TEXT_HASH } from '../no-text';
import { EMPTY_NOTE, editNote } from '../note';
import { parseRecords } from '../parse-records';
import type { Library } from '../records';
import { formatStamp } from '../stamp';
import { tagNames } from '../tag-name';
import { urlKey } from '../url-key';
import { inkOf } from './colour';
import { asJson, asText } from './loose';
import { excerptOf, type ForeignFile, type ForeignMark, type RefusedRow, type RowReason } from './rows';
import { stableId } from './stable-id';

export interface ForeignLibrary {
  library: Library;
  refused: RefusedRow[];
  /** The row that each mark was made of, by the mark's id: the first of several. */
  rowOf: Map<string, number>;
}

/**
 * Foreign rows as records. Ids and stamps are made of what a row says and nothing else, so that the same file gives
 * the same records always and everywhere; what a row does not say is stamped with the beginning of time and yields to
 * everything.
 * @param format names the program that the file is from: letters and `-`
 * @param now milliseconds since the epoch, for when a record came here; nothing is decided by it
 */
export function toLibrary(
  { rows, articles: whole = [] }: ForeignFile,
  { format, now }: { format: string; now: number },
): ForeignLibrary {
  // Sorts before every device's id: where times are equal, what the reader did here holds.
  const device = `0-${format}`;
  const stampAt: Surroundings['stampAt'] = (time, what = '') =>
    formatStamp({ time: time ?? 0, counter: 0, device: `${device}${what}` });
  const refused: RefusedRow[] = [];
  const refuse = (row: number, reason: RowReason, excerpt: string) =>
    refused.push({ row, kind: 'row', reason, excerpt });

  const articles = new Map<string, { id: string }>();
  for (const article of whole.map(asJson)) {
    const key = urlKey(asText(article.url));
    if (key === null) continue;
    const { capturedAt } = article;
    const time = typeof capturedAt === 'number' && capturedAt >= 0 ? Math.floor(capturedAt) : null;
    const record = {
      ...article,
      id: asText(article.id),
      aliases: [],
      urlKey: key,
      createdAt: time ?? now,
      deleted: { value: false, stamp: stampAt(Math.min(time ?? 0, now)) },
    };
    articles.set(key, record);
  }

  /** The article that a mark belongs to; of a page whose text the file does not have, one without text. */
  const articleOf = (mark: ForeignMark, key: string): { id: string } => {
    const known = articles.get(key);
    if (known !== undefined) return known;
    const time = mark.created ?? now;
    const script = detectScript(mark.quote);
    const article = {
      url: mark.url.trim(),
      canonicalUrl: null,
      originUrl: null,
      title: mark.title ?? key,
      siteName: null,
      source: mark.source,
      author: mark.author,
      editor: null,
      publishedAt: null,
      script,
      blocks: [],
      textHash: EMPTY_TEXT_HASH,
      capturedAt: time,
      capturedBy: format,
      id: stableId('article', key),
      aliases: [],
      urlKey: key,
      createdAt: time,
      deleted: { value: false, stamp: stampAt(mark.created) },
    };
    articles.set(key, article);
    return article;
  };

  const rowOf = new Map<string, number>();
  const highlights: { id: string }[] = [];
  const sources: { row: number; excerpt: string }[] = [];
  for (const entry of rows) {
    if ('reason' in entry) {
      refuse(entry.row, entry.reason, entry.excerpt);
      continue;
    }
    const { row, mark } = entry;
    const key = urlKey(mark.url.trim());
    const excerpt = excerptOf(mark.quote);
    if (key === null) {
      refuse(row, 'no-address', excerpt);
      continue;
    }
    const record = markRecord(mark, { articleId: articleOf(mark, key).id, key, stampAt, now });
    if (!rowOf.has(record.id)) rowOf.set(record.id, row);
    highlights.push(record);
    sources.push({ row, excerpt });
  }
  const parsed = parseRecords({ articles: [...articles.values()], highlights, revisions: [] });
  for (const { kind, index } of parsed.refused) {
    const source = kind === 'highlight' ? sources[index] : undefined;
    if (source !== undefined) refuse(source.row, 'malformed', source.excerpt);
    else refused.push({ row: index + 1, kind: 'article', reason: 'malformed', excerpt: '' });
  }
  return { library: parsed.library, refused: refused.sort((a, b) => a.row - b.row), rowOf };
}

interface Surroundings {
  articleId: string;
  key: string;
  /** @param what tells writers apart that know nothing of each other */
  stampAt(time: number | null, what?: string): string;
  now: number;
}

function markRecord(mark: ForeignMark, { articleId, key, stampAt, now }: Surroundings) {
  const { own, note } = mark;
  const time = mark.updated ?? mark.created;
  const stamp = stampAt(time);
  // No row has read another one, so none replaces another's note, however late it is: each text is its own writer.
  const noteStamp = stampAt(time, `-${stableId('note', note).slice(-12)}`);
  const ink = inkOf(mark.colour);
  const selectors = own?.selectors ?? quoteOnly(mark);
  const tags = tagNames(mark.tags).map((tag) => [tag, { value: true, stamp }] as const);
  return {
    id: own === undefined ? stableId('mark', key, fold(mark.quote)) : own.id,
    aliases: [],
    articleId,
    selectors,
    madeBy: own?.madeBy === 'suggestion' ? 'suggestion' : 'reader',
    createdAt: mark.created ?? mark.updated ?? now,
    colour: { value: ink ?? COLOURS[0], stamp: ink === null ? stampAt(null) : stamp },
    note: note.trim() === '' ? EMPTY_NOTE : editNote(EMPTY_NOTE, note, noteStamp),
    tags: Object.fromEntries(tags),
    deleted: { value: false, stamp: stampAt(mark.created) },
  };
}

/** Where a quote stands is not known, only what it says and, at best, what is beside it. */
function quoteOnly({ quote, prefix, suffix }: ForeignMark): Selectors {
  return {
    quote: { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
    position: { type: 'TextPositionSelector', start: 0, end: quote.length },
    block: { index: 0, offset: 0 },
    foldKey: fold(quote),
    repairKey: repairKey(quote),
    textHash: EMPTY_TEXT_HASH,
  };
}
