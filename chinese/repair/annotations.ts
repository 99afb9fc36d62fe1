import { canBeRead, isSyllable, withoutTone } from './syllables';

/** A pinyin syllable with exactly one tone mark (and ü), as damaged pages leave it in parentheses. */
const TONED = '[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}';

/** After a whole character: `監(jiān)`. After a split one the opening parenthesis is often lost: `們?yōu)`. */
const ANNOTATION = new RegExp(`(?:([?\\ufffd])\\(?|\\()(${TONED})\\)`, 'gu');

export interface Annotation {
  /** Range of the annotation in the text: parentheses and, of a split one, the mark for the lost byte. */
  start: number;
  end: number;
  /** Without tone. */
  syllable: string;
  /** Whether it stands in the middle of a character, whose one byte was lost. */
  splits: boolean;
  /** The hanzi before it, where it is not split. */
  character: string | undefined;
}

const HAN_BEFORE = /\p{Script=Han}$/u;

/** Everything in a text that looks like an annotation of the damage, in order. */
export function findAnnotations(text: string): Annotation[] {
  const found: Annotation[] = [];
  for (const match of text.matchAll(ANNOTATION)) {
    const syllable = withoutTone(match[2] as string);
    if (!isSyllable(syllable)) continue;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const splits = match[1] !== undefined;
    const character = splits ? undefined : HAN_BEFORE.exec(before)?.[0];
    found.push({ start: match.index, end: match.index + match[0].length, syllable, splits, character });
  }
  return found;
}

/** Whether the annotation is a reading its character can have; characters not known here have any. */
export const isValidReading = ({ character, syllable }: Annotation): boolean =>
  character === undefined || canBeRead(character, syllable) !== false;
