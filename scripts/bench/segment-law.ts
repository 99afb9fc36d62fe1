import type { Conversion } from '../../chinese';

const splitsPair = (text: string, at: number) =>
  at > 0 &&
  at < text.length &&
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 &&
  (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/**
 * Whether segments keep their promise: they tile both texts in order, none is empty, none ends inside a surrogate pair,
 * and the source with the changed ones replaced is the converted text.
 */
export function keepsLaw(source: string, { text, segments }: Conversion, converted: string): boolean {
  let [from, to, rebuilt] = [0, 0, ''];
  for (const { sourceStart, sourceEnd, targetStart, targetEnd } of segments) {
    if (sourceStart !== from || targetStart !== to || sourceEnd <= from || targetEnd <= to) return false;
    if (splitsPair(source, sourceEnd) || splitsPair(text, targetEnd)) return false;
    const [before, after] = [source.slice(from, sourceEnd), text.slice(to, targetEnd)];
    rebuilt += before === after ? before : after;
    [from, to] = [sourceEnd, targetEnd];
  }
  return from === source.length && to === text.length && rebuilt === converted && text === converted;
}

/** Numbers that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Half pairs, plane 2, private use, combining marks, variation selectors, sequences, marks of all kinds. */
const AWKWARD =
  '\ud842 \udfb7 𠮷 \ue000 e\u0301 后\ufe00 葛\u{e0100} ⿰氵后 ⿰⿱ 豈 \u{2f800} 👨‍👩‍👧 \u202e \0 カナ “ ” ‘ ’ 「 」 A 9'.split(
    ' ',
  );

/** Texts as converters meet them and as they should not: pieces of `texts`, random hanzi and awkward code units. */
export function* strangeTexts(texts: readonly string[], count: number): Generator<string> {
  const random = randomNumbers(20_000);
  const below = (end: number) => Math.floor(random() * end);
  for (let made = 0; made < count; made++) {
    let text = '';
    for (let parts = 1 + below(6); parts > 0; parts--) {
      const kind = random();
      const whole = texts[below(texts.length)] as string;
      if (kind < 0.5) text += whole.slice(below(whole.length), 1 + below(whole.length));
      else if (kind < 0.75)
        text += String.fromCharCode(...Array.from({ length: below(8) }, () => 0x4e00 + below(0x5200)));
      else if (kind < 0.95) text += AWKWARD[below(AWKWARD.length)];
      else text += String.fromCharCode(below(0x10000), below(0x10000));
    }
    yield text;
  }
}
