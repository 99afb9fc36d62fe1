import { fold, repairKey } from '../../chinese';
import type { ArticleText, TextRange } from '../types';
import { ceilToCodePoint, floorToCodePoint } from './code-points';
import { type Key, keyWithOffsets } from './keys';
import { SENTENCE_EDGE } from './sentence-edge';

/** What is computed once per page text, however many marks are looked for. */
export class PageIndex {
  /** As long as the text: offsets are those of PageText. */
  readonly folded: string;
  /** The script-free key: no punctuation, no white space, no leaked pinyin. */
  readonly key: string;
  readonly #offsets: ArrayLike<number>;

  constructor(readonly text: string) {
    this.folded = fold(text);
    const { key, offsets } = keyWithOffsets(text, this.folded);
    this.key = key;
    this.#offsets = offsets;
  }

  /**
   * The fold and the keys of any text, made as the page's own were. By way of the index, so that the parts that are
   * loaded when they are needed do without tables of their own.
   */
  fold(text: string): string {
    return fold(text);
  }

  keyWithOffsets(text: string): Key {
    return keyWithOffsets(text);
  }

  repairKey(text: string): string {
    return repairKey(text);
  }

  /** The offset in PageText of a code unit of the key; the text's length past the key's end. */
  textOffset(keyOffset: number): number {
    return this.#offsets[keyOffset] ?? this.text.length;
  }

  /** The offset in the key of the first code unit that stands at or after `textOffset`. */
  keyOffset(textOffset: number): number {
    let low = 0;
    let high = this.key.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.textOffset(middle) < textOffset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A range of the key as a range of PageText, from its first character to its last. */
  toText(range: TextRange): TextRange {
    if (range.end <= range.start) {
      const at = floorToCodePoint(this.text, this.textOffset(range.start));
      return { start: at, end: at };
    }
    return {
      start: floorToCodePoint(this.text, this.textOffset(range.start)),
      end: ceilToCodePoint(this.text, Math.min(this.text.length, this.textOffset(range.end - 1) + 1)),
    };
  }

  /** Whether a block begins or ends between two code units of the key, this one and the one before it. */
  isBlockEdge(keyOffset: number): boolean {
    if (keyOffset <= 0 || keyOffset >= this.key.length) return true;
    return this.text.slice(this.textOffset(keyOffset - 1), this.textOffset(keyOffset)).includes('\n');
  }

  /** Offsets in the key where the block of a code unit of the key begins and ends. */
  blockAround(range: TextRange): TextRange {
    const { start, end } = this.toText(range);
    const lineEnd = this.text.indexOf('\n', end);
    return {
      start: start === 0 ? 0 : this.keyOffset(this.text.lastIndexOf('\n', start - 1) + 1),
      end: lineEnd < 0 ? this.key.length : this.keyOffset(lineEnd),
    };
  }

  /** The same of a sentence. */
  isSentenceEdge(keyOffset: number): boolean {
    if (keyOffset <= 0 || keyOffset >= this.key.length) return true;
    return SENTENCE_EDGE.test(this.text.slice(this.textOffset(keyOffset - 1), this.textOffset(keyOffset)));
  }

  toKey(range: TextRange): TextRange {
    return { start: this.keyOffset(range.start), end: this.keyOffset(range.end) };
  }
}

const cache = new WeakMap<ArticleText, PageIndex>();

/** Whether the index of this text is made already. */
export const isIndexed = (page: ArticleText): boolean => cache.get(page)?.text === page.text;

/** The index of a page's text; the same object gives the same index, so keep it while its text lasts. */
export function indexPage(page: ArticleText): PageIndex {
  const known = cache.get(page);
  if (known && known.text === page.text) return known;
  const index = new PageIndex(page.text);
  cache.set(page, index);
  return index;
}
