const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Whether `offset` (UTF-16 code units of `text`) lies between the two halves of a surrogate pair. What stands beyond either
 * end (NaN) is no half.
 */
export const splitsPair = (text: string, offset: number): boolean =>
  isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));

/** The offset itself, or the one before it when it would split a surrogate pair. */
export const floorToCodePoint = (text: string, offset: number): number =>
  splitsPair(text, offset) ? offset - 1 : offset;

/** The offset itself, or the one after it when it would split a surrogate pair. */
export const ceilToCodePoint = (text: string, offset: number): number =>
  splitsPair(text, offset) ? offset + 1 : offset;
