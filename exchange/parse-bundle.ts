import * as v from 'valibot';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from './bundle';
import { checksum } from './checksum';
import { LIMITS } from './limits';
import { jsonNesting } from './nesting';
import { type ParsedRecords, parseRecords } from './parse-records';

/**
 * Why a file is no bundle that can be taken in. The names are keys of the locale files (`importError_<code>`, with `_`
 * for `-`).
 * - `too-large`, `too-deep`: beyond `LIMITS`; nothing was read.
 * - `not-json`: no JSON at all.
 * - `truncated`: the beginning of a bundle, cut off.
 * - `not-a-bundle`: JSON of something else.
 * - `newer-version`: written by a newer version of the extension.
 * - `damaged`: a bundle whose counts or checksum do not agree with its content.
 * - `invalid`: a bundle without the lists that a bundle has.
 */
export type BundleErrorCode =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'truncated'
  | 'not-a-bundle'
  | 'newer-version'
  | 'damaged'
  | 'invalid';

export interface BundleError {
  code: BundleErrorCode;
  /** With `newer-version`: the file's version. With `too-large` and `too-deep`: the bound. */
  detail?: number;
}

export type ParsedBundle =
  | ({
      ok: true;
      device: string;
      /** ISO 8601. */
      exportedAt: string;
      extensionVersion: string;
    } & ParsedRecords)
  | { ok: false; error: BundleError };

const MarkerSchema = v.object({ format: v.literal(BUNDLE_FORMAT), formatVersion: v.unknown() });
const VersionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const LineSchema = v.pipe(v.string(), v.maxLength(LIMITS.line));

const EnvelopeSchema = v.object({
  sha256: v.string(),
  exportedAt: v.pipe(LineSchema, v.isoTimestamp()),
  device: LineSchema,
  extensionVersion: LineSchema,
  counts: v.object({ articles: v.number(), highlights: v.number(), revisions: v.number() }),
  articles: v.array(v.unknown()),
  highlights: v.array(v.unknown()),
  revisions: v.array(v.unknown()),
});

const fail = (code: BundleErrorCode, detail?: number): ParsedBundle => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

/**
 * Reads a bundle. Never throws, whatever the text is. Single records that are malformed are left out and listed in
 * `refused`; all else that is wrong refuses the whole file.
 */
export function parseBundle(json: string): ParsedBundle {
  if (json.length > LIMITS.bundle) return fail('too-large', LIMITS.bundle);
  const { depth, unfinished } = jsonNesting(json, LIMITS.depth);
  if (depth > LIMITS.depth) return fail('too-deep', LIMITS.depth);
  const parsed = parseJson(json);
  if (parsed === undefined) {
    const beginsLikeABundle = json.slice(0, 200).includes(`"${BUNDLE_FORMAT}"`);
    return fail(unfinished && beginsLikeABundle ? 'truncated' : 'not-json');
  }
  if (!v.is(MarkerSchema, parsed.value)) return fail('not-a-bundle');
  const { formatVersion } = parsed.value;
  if (!v.is(VersionSchema, formatVersion)) return fail('invalid');
  if (formatVersion > BUNDLE_VERSION) return fail('newer-version', formatVersion);
  const envelope = v.safeParse(EnvelopeSchema, parsed.value);
  if (!envelope.success) return fail('invalid');
  const { sha256, counts, articles, highlights, revisions, ...header } = envelope.output;
  const { sha256: _, ...content } = parsed.value as Record<string, unknown>;
  const counted =
    counts.articles === articles.length &&
    counts.highlights === highlights.length &&
    counts.revisions === revisions.length;
  if (!counted || checksum(content) !== sha256) return fail('damaged');
  const { device, exportedAt, extensionVersion } = header;
  return {
    ok: true,
    device,
    exportedAt,
    extensionVersion,
    ...parseRecords({ articles, highlights, revisions }),
  };
}

function parseJson(json: string): { value: unknown } | undefined {
  try {
    // Files saved by some editors begin with a byte order mark.
    return { value: JSON.parse(json.charCodeAt(0) === 0xfeff ? json.slice(1) : json) as unknown };
  } catch {
    return undefined;
  }
}
