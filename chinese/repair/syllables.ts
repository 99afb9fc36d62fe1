import { SYLLABLES } from '../../generated/syllables';
import { decodeDeltas } from '../delta-coding';
import { fold } from '../folding/fold';
import { encodeGbk } from './gbk';

const ROW = 94;
const FIRST_LEAD = 0xb0;
const LAST_LEAD = 0xf7;
const FIRST_TRAIL = 0xa1;
const LEVEL_1 = 3760;

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

const placeCache = new Map<string, number>();

/** The place of a hanzi, in either script, in the table of GB 2312; -1 for hanzi that are not there. */
function placeOf(hanzi: string): number {
  const known = placeCache.get(hanzi);
  if (known !== undefined) return known;
  const bytes = encodeGbk(fold(hanzi)) ?? 0;
  const [lead, trail] = [bytes >> 8, bytes & 0xff];
  const inTable = lead >= FIRST_LEAD && lead <= LAST_LEAD && trail >= FIRST_TRAIL;
  const place = inTable ? (lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL : -1;
  placeCache.set(hanzi, place);
  return place;
}

/** Whether a hanzi can be read so; undefined for hanzi whose readings are not known here. */
export function canBeRead(hanzi: string, toneless: string): boolean | undefined {
  const place = placeOf(hanzi);
  return place < 0 ? undefined : (placesBySyllable().get(toneless)?.has(place) ?? false);
}

/** Whether a hanzi, in either script, is on level 1 of GB 2312: the 3755 common ones. */
export const isCommon = (hanzi: string): boolean => {
  const place = placeOf(hanzi);
  return place >= 0 && place < LEVEL_1;
};
