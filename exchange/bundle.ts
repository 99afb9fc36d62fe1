import { writeCanonicalJson } from './canonical';
import { createChecksum } from './checksum';
import { EMPTY_LIBRARY, merge } from './merge';
import type { Library } from './records';

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

/** A file's text comes in pieces of about so many UTF-16 code units. */
const PIECE = 65_536;

/** A library as one text: see `bundlePieces`. */
export function exportBundle(library: Library, header: BundleHeader): string {
  return [...bundlePieces(library, header)].join('');
}

/**
 * A library as a readable JSON file that `parseBundle` and `merge` take in again, tombstones included; one record a
 * line. `sha256` is the checksum of everything else in the file, in canonical form. In pieces, so that a large library
 * is never one string; the first ones are empty, while the checksum is made: between two pieces one may pause.
 */
export function* bundlePieces(
  library: Library,
  { device, now, version, part }: BundleHeader,
): Generator<string, void, void> {
  const { articles, highlights, revisions = [] } = merge(library, EMPTY_LIBRARY);
  const lists = { articles, highlights, revisions };
  const content = {
    format: BUNDLE_FORMAT,
    formatVersion: BUNDLE_VERSION,
    exportedAt: new Date(now).toISOString(),
    device,
    extensionVersion: version,
    ...(part && { part }),
    counts: { articles: articles.length, highlights: highlights.length, revisions: revisions.length },
  };
  const hash = createChecksum();
  for (const units of writeInPortions({ ...content, ...lists }, hash.write)) if (units > 0) yield '';
  const { format, formatVersion, ...rest } = content;
  const head = JSON.stringify({ format, formatVersion, sha256: hash.digest(), ...rest }, null, 2);
  let piece = head.slice(0, -'\n}'.length);
  for (const [name, records] of Object.entries(lists)) {
    piece += `,\n  "${name}": [`;
    for (const [index, record] of records.entries()) {
      piece += `${index === 0 ? '' : ','}\n    ${JSON.stringify(record)}`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += records.length === 0 ? ']' : '\n  ]';
  }
  yield `${piece}\n}\n`;
}

/** Writes an object's canonical JSON, and pauses with the number of code units after each portion of a list in it. */
function* writeInPortions(
  content: Record<string, unknown>,
  write: (piece: string) => void,
): Generator<number, void, void> {
  let units = 0;
  const counted = (piece: string) => {
    units += piece.length;
    write(piece);
  };
  for (const [index, key] of Object.keys(content).sort().entries()) {
    counted(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    const value = content[key];
    if (!Array.isArray(value)) writeCanonicalJson(value, counted);
    else {
      for (const [at, item] of value.entries()) {
        counted(at === 0 ? '[' : ',');
        writeCanonicalJson(item, counted);
        if (units < PIECE) continue;
        yield units;
        units = 0;
      }
      counted(value.length === 0 ? '[]' : ']');
    }
  }
  counted('}');
}
