import { SYLLABLES } from '../../generated/syllables';
import { decodeDeltas } from '../delta-coding';
import { fold } from '../folding/fold';
import { encodeGbk } from './gbk';

const ROW = 94;
const FIRST_LEAD = 0xb0;
const FIRST_TRAIL = 0xa1;

let places: Map<string, Set<number>> | undefined;

function placesBySyllable(): Map<string, Set<number>> {
  places ??= new Map(
    SYLLABLES.split('\n').map((line) => {
      const [syllable = '', coded = ''] = line.split(' ');
      return [syllable, new Set(decodeDeltas(coded))];
    }),
  );
  return places;
}

/** A syllable without its tone: `yōu` is `you`, `lǜ` is `lv`. */
export const withoutTone = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/u[\u0300-\u0304\u030c]*\u0308[\u0300-\u0304\u030c]*/g, 'v')
    .replace(/[\u0300-\u0304\u030c]/g, '');

/** Whether this, without tone, is a syllable of standard Chinese. */
export const isSyllable = (toneless: string): boolean => placesBySyllable().has(toneless);

/** Whether a hanzi can be read so; undefined for hanzi whose readings are not known here. */
export function canBeRead(hanzi: string, toneless: string): boolean | undefined {
  const bytes = encodeGbk(fold(hanzi));
  if (bytes === undefined) return undefined;
  const [lead, trail] = [bytes >> 8, bytes & 0xff];
  if (lead < FIRST_LEAD || lead > 0xf7 || trail < FIRST_TRAIL) return undefined;
  return (
    placesBySyllable()
      .get(toneless)
      ?.has((lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL) ?? false
  );
}

/** Whether a hanzi, in either script, is on level 1 of GB 2312: the 3755 common ones. */
export function isCommon(hanzi: string): boolean {
  const bytes = encodeGbk(fold(hanzi));
  return bytes !== undefined && bytes >= 0xb0a1 && bytes <= 0xd7f9;
}
