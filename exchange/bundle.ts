import { checksum } from './checksum';
import { EMPTY_LIBRARY, merge } from './merge';
import type { Library } from './records';

/** What the file says it is. */
export const BUNDLE_FORMAT = 'zhupi-library';

/** Raised when an older extension could misread the file. */
export const BUNDLE_VERSION = 1;

export interface BundleHeader {
  /** The id of the device that wrote it. */
  device: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Version of the extension that wrote it. */
  version: string;
}

/**
 * A library as a readable JSON file that `parseBundle` and `merge` take in again, tombstones included. `sha256` is the
 * checksum of everything else in the file, in canonical form.
 */
export function exportBundle(library: Library, { device, now, version }: BundleHeader): string {
  const { articles, highlights, revisions = [] } = merge(library, EMPTY_LIBRARY);
  const content = {
    format: BUNDLE_FORMAT,
    formatVersion: BUNDLE_VERSION,
    exportedAt: new Date(now).toISOString(),
    device,
    extensionVersion: version,
    counts: { articles: articles.length, highlights: highlights.length, revisions: revisions.length },
    articles,
    highlights,
    revisions,
  };
  const { format, formatVersion, ...rest } = content;
  return `${JSON.stringify({ format, formatVersion, sha256: checksum(content), ...rest }, null, 2)}\n`;
}
