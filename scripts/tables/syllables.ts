import { pinyin, polyphonic } from 'pinyin-pro';
import { encodeDeltas } from '../../chinese/delta-coding';
import { gb2312 } from './charsets';
import { jiebaWords } from './sources';

/** The place of a GB 2312 hanzi in its table, rows of 94 from the first hanzi row on. */
const places = (): Map<string, number> => new Map([...gb2312()].map((letter, at) => [letter, at]));

/** Level 1 of GB 2312: the common hanzi, in the order of pinyin. */
const LEVEL_1 = 3755;
/** Rarer hanzi of level 2 are left out: no list of damaged characters is known to have them. */
const LEAST_COUNT = 300;

/**
 * The toneless syllables of the common hanzi of GB 2312, every reading: `syllable places;…`, the places delta-coded.
 * Most differences are 1, level 1 being in that very order.
 */
export function syllableTable(): string {
  const bySyllable = new Map<string, Set<number>>();
  const counts = jiebaWords();
  for (const [letter, place] of places()) {
    if (place >= LEVEL_1 && (counts.get(letter) ?? 0) < LEAST_COUNT) continue;
    const readings = polyphonic(letter, { toneType: 'none', type: 'array', v: true }).flat();
    for (const reading of [...readings, pinyin(letter, { toneType: 'none', v: true })])
      for (const syllable of reading.split(/\s+/))
        if (/^[a-z]+$/.test(syllable))
          bySyllable.set(syllable, (bySyllable.get(syllable) ?? new Set()).add(place));
  }
  return [...bySyllable]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, at]) => `${syllable} ${encodeDeltas([...at].toSorted((a, b) => a - b))}`)
    .join('\n');
}
