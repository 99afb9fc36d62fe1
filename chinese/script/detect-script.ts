import { FOLDED_BUT_SIMPLIFIED, SHINJITAI, SIMPLIFIED_ONLY } from '../../generated/script-sets';
import { decodeDeltas } from '../delta-coding';
import { foldedLetters } from '../folding/folded-letters';
import type { PageScript } from '../types';

// 0 is everything else.
const HAN = 1;
const SIMPLIFIED = 2;
const TRADITIONAL = 3;
const SHINJITAI_FORM = 4;
const KANA = 5;
const HANGUL = 6;

let classes: Uint8Array | undefined;

/** What each code unit of the BMP is evidence of. */
function evidence(): Uint8Array {
  if (classes) return classes;
  const made = new Uint8Array(0x10000);
  made.fill(HAN, 0x4e00, 0xa000);
  // The fold's letters alone: its whole table takes several times as long to make, on every page that is opened.
  // Plain loops over thousands, run once: iterators take several times as long before they are compiled.
  const mark = (codes: readonly number[], kind: number): void => {
    for (let at = 0; at < codes.length; at++) made[codes[at] as number] = kind;
  };
  mark(foldedLetters(), TRADITIONAL);
  made.fill(0, 0, 0x4e00).fill(HAN, 0x3400, 0x4dc0).fill(0, 0xa000);
  mark(decodeDeltas(FOLDED_BUT_SIMPLIFIED), HAN);
  mark(decodeDeltas(SIMPLIFIED_ONLY), SIMPLIFIED);
  mark(decodeDeltas(SHINJITAI), SHINJITAI_FORM);
  made.fill(KANA, 0x3041, 0x3097).fill(KANA, 0x30a1, 0x30fb).fill(KANA, 0xff66, 0xff9e);
  made.fill(HANGUL, 0xac00, 0xd7a4).fill(HANGUL, 0x1100, 0x1200).fill(HANGUL, 0x3131, 0x318f);
  classes = made;
  return made;
}

/** Japanese prose has about as many kana as kanji. */
const KANA_SHARE = 0.12;
/** Short of that, kana beside Shinjitai forms still make Japanese: a headline with one particle. */
const KANA_SHARE_WITH_SHINJITAI = 0.04;
const HANGUL_SHARE = 0.2;
/** Shinjitai shares forms with both standards (国, 開); these are in neither. A name quoted in Chinese is fewer. */
const SHINJITAI_SHARE = 0.1;
/** Both scripts in earnest: the rarer one has this share of all telling characters, and is no single word. */
const MIXED_SHARE = 0.2;
const MIXED_LEAST = 4;

/** Chinese advertising writes の for 的; it says nothing of Japanese. */
const DECORATIVE_KANA = 'の'.charCodeAt(0);

/**
 * The script of a text, by the characters that only one standard has. `none` is text without hanzi, or with none
 * that tells the two standards apart.
 */
export function detectScript(text: string): PageScript {
  const made = evidence();
  const counts = new Uint32Array(7);
  let decorative = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = made[code] as number;
    counts[kind] = (counts[kind] as number) + 1;
    if (code === DECORATIVE_KANA) decorative++;
  }
  const count = (kind: number) => counts[kind] as number;
  const [simplified, traditional, shinjitai] = [count(SIMPLIFIED), count(TRADITIONAL), count(SHINJITAI_FORM)];
  const kana = count(KANA) === decorative && shinjitai === 0 ? 0 : count(KANA);
  const cjk = count(HAN) + simplified + traditional + shinjitai + kana + count(HANGUL);
  if (cjk === 0) return 'none';

  if (count(HANGUL) >= HANGUL_SHARE * cjk && count(HANGUL) > kana) return 'ko';
  if (kana >= KANA_SHARE * cjk) return 'ja';
  if (shinjitai > 0 && kana >= KANA_SHARE_WITH_SHINJITAI * cjk) return 'ja';
  const telling = simplified + traditional + shinjitai;
  if (shinjitai > 0 && shinjitai >= SHINJITAI_SHARE * telling) return 'ja';

  if (simplified === 0 && traditional === 0) return 'none';
  const rarer = Math.min(simplified, traditional);
  if (rarer >= MIXED_LEAST && rarer >= MIXED_SHARE * telling) return 'mixed';
  return simplified >= traditional ? 'zh-Hans' : 'zh-Hant';
}
