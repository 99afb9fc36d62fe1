import { canonicalJson } from './canonical';
import { createChecksum } from './checksum';
import { EMPTY_LIBRARY, merge } from './merge';
import type { ArticleRecord, HighlightRecord, Library, RevisionRecord } from './records';

/** What the file says it is. */
export const BUNDLE_FORMAT = 'zhupi-library';

/** Raised when an older extension could misread the file. */
export const BUNDLE_VERSION = 1;

/** What a bundle is a part of a library by. */
export type BundlePart =
  | { kind: 'selection' }
  /** What changed since the last export to that machine; null: since ever. */
  | { kind: 'changes'; target: string; since: string | null };

export interface BundleHeader {
  /** The id of the device that wrote it. */
  device: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Version of the extension that wrote it. */
  version: string;
  /** Left out: the whole library. */
  part?: BundlePart | undefined;
}

/** How many records of each list a bundle has. */
export interface BundleCounts {
  articles: number;
  highlights: number;
  revisions: number;
}

type BundleList = keyof BundleCounts;

/** The lists of a bundle, in the order of the file and, by name, of the canonical form: the last is the last field. */
const LISTS = ['articles', 'highlights', 'revisions'] as const satisfies readonly BundleList[];

/** A file's text comes in pieces of so many bytes, larger where a record is. */
const PIECE = 1_048_576;

const encoder = new TextEncoder();
const COMMA = encoder.encode(',');
const decoder = new TextDecoder();

/** A library as one text: see `createBundleWriter`. */
export function exportBundle(library: Library, header: BundleHeader): string {
  const { articles, highlights, revisions = [] } = merge(library, EMPTY_LIBRARY);
  const lists = { articles, highlights, revisions };
  const counts = {
    articles: articles.length,
    highlights: highlights.length,
    revisions: revisions.length,
  };
  let text = '';
  const writer = createBundleWriter(header, counts, (piece) => {
    text += decoder.decode(piece);
  });
  for (const list of LISTS) for (const record of lists[list]) writer.take(list, record);
  return writer.end() + text;
}

/**
 * Writes a library as a readable JSON file that `parseBundle` and `merge` take in again, tombstones included; one record
 * a line, in canonical form. `sha256` is the checksum of everything else in the file, in canonical form. Record by
 * record, so that a large library is never in memory as a whole: which is why the beginning of the file, with the
 * checksum, comes last.
 * @param counts of what will be taken; a file with other counts is refused as damaged
 * @param write takes what comes after the beginning, piece by piece, in UTF-8; no piece ends within a character. The
 *   bytes are the writer's own, and others after the call
 */
export function createBundleWriter(
  { device, now, version, part }: BundleHeader,
  counts: BundleCounts,
  write: (piece: Uint8Array<ArrayBuffer>) => void,
) {
  const content = {
    format: BUNDLE_FORMAT,
    formatVersion: BUNDLE_VERSION,
    exportedAt: new Date(now).toISOString(),
    device,
    extensionVersion: version,
    ...(part && { part }),
    counts,
  };
  const hash = createChecksum();
  /** What the canonical form has between and after the lists, by name. */
  const fields = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  let piece = new Uint8Array(PIECE);
  let length = 0;
  let at = -1;
  let isFirst = true;

  const flush = () => {
    write(piece.subarray(0, length));
    length = 0;
  };

  /** Puts a text into the piece; where it stands there. */
  const put = (text: string): Uint8Array => {
    // A code unit becomes three bytes at most.
    if (length + 3 * text.length > piece.length) flush();
    if (3 * text.length > piece.length) piece = new Uint8Array(3 * text.length);
    const start = length;
    length += encoder.encodeInto(text, piece.subarray(start)).written;
    return piece.subarray(start, length);
  };

  const open = (list: BundleList) => {
    for (let [next] = fields; next !== undefined && next[0] < list; [next] = fields) {
      hash.write(`${canonicalJson(next[0])}:${canonicalJson(next[1])},`);
      fields.shift();
    }
    hash.write(`"${list}":[`);
    put(`,\n  "${list}": [`);
    isFirst = true;
  };

  /** Closes the list that is open and goes on to this one, by way of those that stay empty; or past the last. */
  const goTo = (wanted: number) => {
    while (at < wanted) {
      if (at >= 0) {
        hash.write(at < LISTS.length - 1 ? '],' : ']');
        put(isFirst ? ']' : '\n  ]');
      }
      at++;
      const list = LISTS[at];
      if (list !== undefined) open(list);
    }
  };

  hash.write('{');
  return {
    /** The next record: the articles first, then the marks, then the revisions, each list sorted by id. */
    take(list: BundleList, record: ArticleRecord | HighlightRecord | RevisionRecord): void {
      goTo(LISTS.indexOf(list));
      const between = isFirst ? '\n    ' : ',\n    ';
      if (!isFirst) hash.writeBytes(COMMA);
      hash.writeBytes(put(between + canonicalJson(record)).subarray(between.length));
      isFirst = false;
    },
    /** Writes the rest. The beginning of the file, which comes before all pieces. */
    end(): string {
      goTo(LISTS.length);
      hash.write('}');
      put('\n}\n');
      flush();
      const { format, formatVersion, ...rest } = content;
      const head = JSON.stringify({ format, formatVersion, sha256: hash.digest(), ...rest }, null, 2);
      return head.slice(0, -'\n}'.length);
    },
  };
}
