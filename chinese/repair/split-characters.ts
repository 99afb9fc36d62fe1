import type { Annotation } from './annotations';
import { decodeGbk, encodeGbk, isLead, TRAILS } from './gbk';
import { canBeRead, isCommon } from './syllables';

/** The stretch of text that one lost byte made wrong, and what stood there. */
export interface SplitRepair {
  start: number;
  end: number;
  replacement: string;
}

/** A damaged stretch ends where the bytes fall into step again; text is not out of step for longer than this. */
const LONGEST_STRETCH = 400;

/** The bytes of a text in GBK, and where its own characters begin. */
interface Bytes {
  bytes: number[];
  /** Offsets in `bytes` before which a character of the text ends, and its end in the text. */
  borders: Map<number, number>;
  /** The next split, where that ends the bytes. */
  next: Annotation | undefined;
}

/** How well a listed character explains a split; 0 is not at all. */
export type Likelihood = (listed: string, syllable: string) => number;

/** What the page itself annotates counts most, then what the readings allow, then what is common. */
export const likelihoodOn =
  (known: ReadonlyMap<string, ReadonlySet<string>>): Likelihood =>
  (listed, syllable) => {
    if (known.get(syllable)?.has(listed)) return 4;
    const reads = canBeRead(listed, syllable);
    if (reads === undefined) return 0.5;
    return reads ? 2 + (isCommon(listed) ? 1 : 0) : 0;
  };

/**
 * The bytes from behind a split onward: the characters as they are shown, without annotations, up to the next
 * lost byte or the end of the line.
 */
function bytesBehind(text: string, start: number, annotations: ReadonlyMap<number, Annotation>): Bytes {
  const bytes: number[] = [];
  const borders = new Map<number, number>();
  for (let at = start; at < text.length && at < start + LONGEST_STRETCH; ) {
    const annotation = annotations.get(at);
    if (annotation?.splits) return { bytes, borders, next: annotation };
    if (annotation) {
      at = annotation.end;
      borders.set(bytes.length, at);
      continue;
    }
    const code = text.charCodeAt(at);
    const encoded = code < 0x80 ? code : encodeGbk(text[at] as string);
    if (code < 0x20 || encoded === undefined) break;
    if (encoded > 0xff) bytes.push(encoded >> 8);
    bytes.push(encoded & 0xff);
    at++;
    borders.set(bytes.length, at);
  }
  return { bytes, borders, next: undefined };
}

/** Marks of every page; all other signs of GBK (‖, ∑, и) are rare in what was written as text. */
const COMMON_MARKS = /[，。、；：？！“”‘’（）《》「」—…0-9]/;

/**
 * How well letters read in their place: whether they are common at all, and whether the page has them, and each two
 * of them side by side, elsewhere. From 0 to 3.
 */
export const plausibilityOn = (
  text: string,
): ((before: string, letters: string, after: string) => number) => {
  const known = new Set<string>();
  const pairs = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    known.add(text[at] as string);
    pairs.add(text.slice(at, at + 2));
  }
  return (before, letters, after) => {
    const all = [...letters];
    const around = [before, ...all, after];
    const share = (hits: number, of: number) => hits / Math.max(1, of);
    const common = all.filter((letter) => isCommon(letter) || COMMON_MARKS.test(letter)).length;
    const met = all.filter((letter) => known.has(letter)).length;
    const joined = around.filter((letter, at) => at > 0 && pairs.has(`${around[at - 1]}${letter}`)).length;
    return share(common, all.length) + share(met, all.length) + share(joined, around.length - 1);
  };
};

export type Plausibility = ReturnType<typeof plausibilityOn>;

/** A second byte that makes a split character of its first, and how well that explains the split. */
interface Fit {
  trail: number;
  listed: string;
  score: number;
}

/** The second bytes that a first byte and a reading allow. */
export type Fitting = (first: number, syllable: string) => readonly Fit[];

/** Each first byte and reading is looked up once: a page of nothing but splits asks for the same again and again. */
export function fittingOn(likelihood: Likelihood): Fitting {
  const known = new Map<string, readonly Fit[]>();
  return (first, syllable) => {
    const key = `${first} ${syllable}`;
    const ready = known.get(key);
    if (ready) return ready;
    const fits = TRAILS.flatMap((trail) => {
      const listed = decodeGbk(first, trail);
      const score = listed === undefined ? 0 : likelihood(listed, syllable);
      return listed !== undefined && score > 0 ? [{ trail, listed, score }] : [];
    });
    known.set(key, fits);
    return fits;
  };
}

/** The likeliest of some characters, the first of those that are as likely as each other. */
const bestOf = (fits: readonly Fit[]): string | undefined =>
  fits.reduce<Fit | undefined>((best, fit) => (fit.score > (best?.score ?? 0) ? fit : best), undefined)
    ?.listed;

/** Reads on with the lost byte in front until the characters end where the text's do; undefined if never. */
function readInStep(
  lost: number,
  { bytes, borders, next }: Bytes,
  fitting: Fitting,
): Omit<SplitRepair, 'start'> | undefined {
  let replacement = '';
  for (let at = -1; at <= bytes.length; ) {
    const border = at < 0 ? undefined : borders.get(at);
    if (border !== undefined) return { end: border, replacement };
    if (at === bytes.length) return undefined;
    const byte = at < 0 ? lost : (bytes[at] as number);
    const follower = bytes[at + 1];
    if (byte < 0x80) {
      replacement += String.fromCharCode(byte);
      at++;
    } else if (follower !== undefined) {
      const character = isLead(byte) ? decodeGbk(byte, follower) : undefined;
      if (character === undefined) return undefined;
      replacement += character;
      at += 2;
    } else {
      // The line is out of step up to a second split, whose lost byte brings it into step again.
      const listed = next && bestOf(fitting(byte, next.syllable));
      return listed && next ? { end: next.end, replacement: replacement + listed } : undefined;
    }
  }
  return undefined;
}

/**
 * Undoes one split: the byte before the annotation and the lost byte are the listed character whose reading the
 * annotation gives. Of several such bytes the one wins whose character is likeliest and whose text reads best.
 * `firstByte` is the last byte of the character before.
 */
export function repairSplit(
  text: string,
  split: Annotation,
  firstByte: number,
  annotations: ReadonlyMap<number, Annotation>,
  fitting: Fitting,
  plausibility: Plausibility,
): SplitRepair | undefined {
  const before = text[split.start - 1] ?? '';
  const behind = bytesBehind(text, split.end, annotations);
  let best: { score: number; repair: SplitRepair } | undefined;
  for (const { trail, score: fits } of fitting(firstByte, split.syllable)) {
    const read = readInStep(trail, behind, fitting);
    if (read === undefined) continue;
    const score = fits + plausibility(before, read.replacement, text[read.end] ?? '');
    if (score > (best?.score ?? 0)) best = { score, repair: { start: split.start, ...read } };
  }
  return best?.repair;
}
