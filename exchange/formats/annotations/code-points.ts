/** Counts the code points of a text up to rising offsets, going over the text once. */
export function createCodePointCounter(text: string) {
  let unit = 0;
  let points = 0;
  return {
    /** Code points before an offset in UTF-16 code units. Offsets before the last one start anew. */
    before(offset: number): number {
      if (offset < unit) {
        unit = 0;
        points = 0;
      }
      while (unit < offset && unit < text.length) {
        unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
        points += 1;
      }
      return points;
    },
  };
}
