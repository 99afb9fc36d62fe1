import * as v from 'valibot';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundlePart } from './bundle';
import { type ByteSource, sourceOf } from './byte-source';
import { canonicalJson } from './canonical';
import { createChecksum } from './checksum';
import { LIMITS } from './limits';
import { outline } from './outline';
import { parseJson } from './parse-json';
import { createIntake, type ParsedRecords, type RecordKind } from './parse-records';

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

/** What a bundle says of itself. */
export interface BundleOrigin {
  device: string;
  /** ISO 8601. */
  exportedAt: string;
  extensionVersion: string;
  /** What it is a part of a library by; left out for a whole one. */
  part?: BundlePart;
}

export type ReadBundle = { ok: true; origin: BundleOrigin } | { ok: false; error: BundleError };

export type ParsedBundle = ({ ok: true } & BundleOrigin & ParsedRecords) | { ok: false; error: BundleError };

/** A record as it stands in a bundle, not looked at yet. */
export interface BundleItem {
  kind: RecordKind;
  /** Place in its list, from 0. */
  index: number;
  input: unknown;
  /** Where its text stands in the file, in bytes; null where that is not known. */
  place: readonly [start: number, end: number] | null;
}

const MarkerSchema = v.object({ format: v.literal(BUNDLE_FORMAT), formatVersion: v.unknown() });
const VersionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const LineSchema = v.pipe(v.string(), v.maxLength(LIMITS.line));

/** Of a part of a kind that only a later version knows, the records are taken in all the same. */
const PartSchema = v.fallback(
  v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('selection') }),
      v.object({ kind: v.literal('changes'), target: LineSchema, since: v.nullable(LineSchema) }),
    ]),
  ),
  undefined,
);

const EnvelopeSchema = v.object({
  sha256: v.string(),
  // Forms that ISO 8601 allows and no browser reads as a moment could not be shown.
  exportedAt: v.pipe(
    LineSchema,
    v.isoTimestamp(),
    v.check((moment) => !Number.isNaN(Date.parse(moment))),
  ),
  device: LineSchema,
  extensionVersion: LineSchema,
  part: PartSchema,
  counts: v.object({ articles: v.number(), highlights: v.number(), revisions: v.number() }),
  articles: v.array(v.unknown()),
  highlights: v.array(v.unknown()),
  revisions: v.array(v.unknown()),
});

/** The lists of a bundle, and what their records are. */
const LISTS = [
  ['articles', 'article'],
  ['highlights', 'highlight'],
  ['revisions', 'revision'],
] as const satisfies readonly (readonly [string, RecordKind])[];

const fail = (code: BundleErrorCode, detail?: number): { ok: false; error: BundleError } => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

/**
 * Reads a bundle. Never throws, whatever the text is. Single records that are malformed are left out and listed in
 * `refused`; all else that is wrong refuses the whole file.
 */
export function parseBundle(json: string): ParsedBundle {
  if (json.length > LIMITS.bundle) return fail('too-large', LIMITS.bundle);
  const intake = createIntake();
  const steps = readBundleInSteps(sourceOf(new TextEncoder().encode(json)), ({ kind, index, input }) =>
    intake.take(kind, index, input),
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.ok ? { ok: true, ...step.value.origin, ...intake.parsed() } : step.value;
}

const decoder = new TextDecoder();

/** After so many records there is a pause. */
const STEP = 200;

/**
 * Reads a bundle and hands its records on, articles first, with pauses in between; each says how much of the records is
 * done, from 0 to 1. What was handed on counts only when the end says `ok`.
 * @param source UTF-8
 */
export function* readBundleInSteps(
  source: ByteSource,
  take: (item: BundleItem) => void,
): Generator<number, ReadBundle, void> {
  if (source.length > LIMITS.file) return fail('too-large', LIMITS.file);
  const lists = LISTS.map(([list]) => list);
  const { depth, unfinished, skeleton, places: found } = outline(source, lists, LIMITS.depth);
  if (depth > LIMITS.depth) return fail('too-deep', LIMITS.depth);
  yield 0;
  const textOf = (start: number, end: number) =>
    decoder.decode(source.read(start, Math.min(end, source.length)));
  const parsed = parseJson(found === null ? textOf(0, source.length) : skeleton);
  if (parsed === undefined) {
    const beginsLikeABundle = textOf(0, 200).includes(`"${BUNDLE_FORMAT}"`);
    return fail(unfinished && beginsLikeABundle ? 'truncated' : 'not-json');
  }
  if (!v.is(MarkerSchema, parsed.value)) return fail('not-a-bundle');
  const { formatVersion } = parsed.value;
  if (!v.is(VersionSchema, formatVersion)) return fail('invalid');
  if (formatVersion > BUNDLE_VERSION) return fail('newer-version', formatVersion);
  const envelope = v.safeParse(EnvelopeSchema, parsed.value);
  if (!envelope.success) return fail('invalid');
  const { sha256, counts, articles, highlights, revisions, ...header } = envelope.output;
  const isComplete =
    counts.articles === articles.length &&
    counts.highlights === highlights.length &&
    counts.revisions === revisions.length;
  if (!isComplete) return fail('damaged');

  const { sha256: _, ...content } = parsed.value as Record<string, unknown>;
  const total = articles.length + highlights.length + revisions.length;
  const hash = createChecksum();
  let done = 0;
  // In the order of the canonical form, which has the articles before what belongs to them.
  for (const [position, key] of Object.keys(content).sort().entries()) {
    hash.write(`${position === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    const kind = LISTS.find(([list]) => list === key)?.[1];
    if (kind === undefined) {
      hash.write(canonicalJson(content[key]));
      continue;
    }
    const places = found?.get(key) ?? [];
    let taken = 0;
    hash.write('[');
    for (const [index, item] of (content[key] as unknown[]).entries()) {
      let input = item;
      let place: BundleItem['place'] = null;
      if (found !== null && isObject(item)) {
        place = [places[taken] ?? 0, places[taken + 1] ?? 0];
        const whole = parseJson(textOf(...place));
        if (whole === undefined) return fail('not-json');
        input = whole.value;
        taken += 2;
      }
      hash.write(`${index > 0 ? ',' : ''}${canonicalJson(input)}`);
      take({ kind, index, input, place });
      if (++done % STEP === 0) yield done / total;
    }
    hash.write(']');
  }
  hash.write('}');
  if (hash.digest() !== sha256) return fail('damaged');
  const { device, exportedAt, extensionVersion, part } = header;
  return { ok: true, origin: { device, exportedAt, extensionVersion, ...(part && { part }) } };
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
