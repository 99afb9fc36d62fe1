/** Fewer telling characters than this say nothing: a page may quote a broken line. */
const FEWEST = 12;

/** A decoder errs from the first letter to the last: longer texts are told by so much of them. */
const ENOUGH = 50_000;

const HAN = /[\u3400-\u9fff]+/g;
/**
 * What decoders put for bytes that they cannot read, and codes that texts have no use for: controls, and private use,
 * where GBK's decoder puts much of Big5.
 */
const UNREADABLE = /[\ufffd\u0080-\u009f\ue000-\uf8ff]+/g;
const BEYOND_ASCII = /[\u0080-\uffff]+/g;

/**
 * The characters that the bytes of common ones in UTF-8 make when they are read as GBK: of the comma and the full stop
 * (`锛`, `銆`), the quotation mark (`鈥`), `的` (`鐨`), `国` (`鍥`), kana (`銇`, `銈`, `銉`) and so on. Nearly all are rare in any text that is read rightly.
 */
const UTF8_AS_GBK = /[锛銆鈥鐨鍥涓浜鍦鏄鏈鏂鍏涔澶瀹缁杩鍙鎴銇銈銉]/g;
/** What U+FFFD makes of itself. */
const TWICE_MISREAD = /锟斤拷/g;
const SHARE_OF_TWICE = 0.1;
const SHARE_OF_RARE = 0.06;
const FEWEST_RARE = 6;
/** The same of GBK read as Big5: of the comma (`ㄛ`), the full stop (`﹝`), `的` (`腔`), `一` (`珨`). */
const GBK_AS_BIG5 = /[ㄛ﹝﹜腔珨衄]/g;
const MARKS = /[\uff0c。、]/g;
/** Chinese prose has about eight in a hundred characters. */
const SHARE_OF_MARKS = 0.01;

/**
 * UTF-8 of Chinese, Japanese or Korean read as Windows-1252, which has letters, marks and typographic signs for the
 * second and third byte; and any two bytes of a letter with an accent (`Ã©`).
 */
const CONTINUATION =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
const UTF8_AS_LATIN = new RegExp(
  `[ã-í]${CONTINUATION}{2}|[\\u00c3-\\u00c5\\u00d0\\u00d1]${CONTINUATION}`,
  'g',
);
/** GBK, Big5 or another encoding of two bytes read as Latin: no language writes so many letters with accents in a row. */
const TWO_BYTES_AS_LATIN = /[\u00a1-\u00ff]{4,}/g;

/** How many characters of a text the matches of a pattern hold. */
const count = (text: string, pattern: RegExp): number => {
  let sum = 0;
  for (const [match] of text.matchAll(pattern)) sum += match.length;
  return sum;
};

/**
 * Whether a text was decoded by the wrong encoding, told by the text as a whole: GBK read as UTF-8 or as Latin, UTF-8
 * read as GBK or as Latin, and GBK and Big5 each read as the other. A text that speaks of such damage and quotes some of it is not.
 */
export function isMisread(whole: string): boolean {
  const text = whole.slice(0, ENOUGH);
  const beyond = count(text, BEYOND_ASCII);
  if (beyond < FEWEST) return false;
  const han = count(text, HAN);
  const isMost = (pattern: RegExp, share: number): boolean => {
    const found = count(text, pattern);
    return found >= FEWEST && found >= beyond * share;
  };
  // The marks are damaged as well: a text that has them is only about rare characters.
  const hasMarks = count(text, MARKS) > han * SHARE_OF_MARKS;
  return (
    isMost(UNREADABLE, 0.15) ||
    (!hasMarks &&
      [UTF8_AS_GBK, GBK_AS_BIG5].some((pattern) => {
        const found = count(text, pattern);
        return found >= FEWEST_RARE && found >= han * SHARE_OF_RARE;
      })) ||
    count(text, TWICE_MISREAD) > Math.max(FEWEST, han * SHARE_OF_TWICE) ||
    isMost(UTF8_AS_LATIN, 0.5) ||
    isMost(TWO_BYTES_AS_LATIN, 0.5)
  );
}
