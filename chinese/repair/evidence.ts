import { type Annotation, isValidReading } from './annotations';
import { isCommon } from './syllables';

/**
 * The marks of the damage on a page as a whole. A converter that annotated a list of characters did it everywhere
 * and to nothing else: characters of the list are annotated at nearly all places, several of them more than once,
 * and most hanzi are not on the list. A glossed rare name, a lesson or an annotated poem fails one of these.
 */
const LEAST_ANNOTATIONS = 6;
const LEAST_CHARACTERS = 4;
const LEAST_REPEATED = 2;
const COVERAGE = 0.85;
const VALID_READINGS = 0.85;
const MOST_OF_ALL_HAN = 0.4;
/** Glosses are for rare characters, lists of a converter are of common ones. */
const COMMON = 0.6;
/** A split character happens to no text that was annotated by hand. Two of them weigh more than repetition. */
const SPLITS_THAT_PROVE = 2;
/** Far between: at most this share of all hanzi. */
const SCATTERED = 0.12;

const HAN = /\p{Script=Han}/gu;

export function isDamaged(text: string, annotations: readonly Annotation[]): boolean {
  const whole = annotations.filter(({ character }) => character !== undefined);
  const splits = annotations.filter((annotation) => annotation.splits).length;
  if (whole.length + splits < LEAST_ANNOTATIONS && splits < SPLITS_THAT_PROVE) return false;

  const annotated = new Map<string, number>();
  for (const { character } of whole)
    annotated.set(character as string, (annotated.get(character as string) ?? 0) + 1);
  const occurrences = new Map<string, number>();
  let han = 0;
  for (const [letter] of text.matchAll(HAN)) {
    han++;
    if (annotated.has(letter)) occurrences.set(letter, (occurrences.get(letter) ?? 0) + 1);
  }
  if (whole.length > MOST_OF_ALL_HAN * han) return false;
  // By character: a list has one reading for each, and one that is odd is odd everywhere.
  const odd = new Set(whole.filter((each) => !isValidReading(each)).map(({ character }) => character));
  if (odd.size > (1 - VALID_READINGS) * annotated.size) return false;
  if (splits >= SPLITS_THAT_PROVE) return true;

  const all = [...occurrences.values()].reduce((sum, count) => sum + count, 0);
  const common = [...annotated.keys()].filter(isCommon).length / Math.max(1, annotated.size);
  if (annotated.size < LEAST_CHARACTERS || common < COMMON || whole.length < COVERAGE * all) return false;

  const repeated = [...annotated.values()].filter((count) => count > 1).length;
  return repeated + splits * 2 >= LEAST_REPEATED || isScattered(whole.length, all, han, common, repeated);
}

/** A short page has its listed characters once each: common ones all, all annotated, far between. */
function isScattered(
  annotations: number,
  all: number,
  han: number,
  common: number,
  repeated: number,
): boolean {
  const least = repeated > 0 ? LEAST_ANNOTATIONS + 1 : LEAST_ANNOTATIONS + 3;
  return annotations >= least && annotations === all && common >= 0.9 && annotations <= SCATTERED * han;
}
