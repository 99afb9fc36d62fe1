import { fold } from './fold';

/** A hanzi, then a syllable with one tone mark in parentheses: how damaged reposts annotate characters. */
const LEAKED_PINYIN = /(?<=\p{Script=Han})[（(][a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-z]*[)）]/gu;

/** What a key does without: punctuation, symbols, white space, format and control characters. */
const DROPPED = /[\p{P}\p{S}\p{Z}\p{C}]/u;

export interface RepairKey {
  key: string;
  /** For each code unit of the key, the offset of its code unit in the text. */
  offsets: Uint32Array;
}

/**
 * The fold of a text without leaked pinyin, punctuation and white space: the same sentence has the same key in
 * both scripts and on a repost damaged by typography. Characters that a repost has split are lost to the key:
 * `repair` the page first where that matters.
 *
 * @param folded `fold(text)`, where it is made already.
 */
export function repairKeyWithOffsets(text: string, folded = fold(text)): RepairKey {
  const offsets = new Uint32Array(folded.length);
  let key = '';
  let kept = 0;
  const take = (from: number, to: number) => {
    let runStart = from;
    for (let at = from; at < to; ) {
      const code = folded.codePointAt(at) as number;
      const width = code > 0xffff ? 2 : 1;
      if (isDropped(code)) {
        key += folded.slice(runStart, at);
        runStart = at + width;
      } else {
        for (let unit = 0; unit < width; unit++) offsets[kept++] = at + unit;
      }
      at += width;
    }
    key += folded.slice(runStart, to);
  };
  let from = 0;
  for (const leak of folded.matchAll(LEAKED_PINYIN)) {
    take(from, leak.index);
    from = leak.index + leak[0].length;
  }
  take(from, folded.length);
  return { key, offsets: offsets.slice(0, kept) };
}

/** The key of `repairKeyWithOffsets` alone. */
export const repairKey = (text: string): string => repairKeyWithOffsets(text).key;

/** Hanzi and ASCII letters make up nearly all text and are told without the regular expression. */
function isDropped(code: number): boolean {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a)) return false;
  if (code >= 0x30 && code <= 0x39) return false;
  return code < 0x80 || DROPPED.test(String.fromCodePoint(code));
}
