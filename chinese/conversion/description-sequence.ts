const FIRST = 0x2ff0;
const LAST = 0x2fff;

/** How many parts follow an operator: Unicode's IDS_Trinary_Operator and IDS_Unary_Operator; all others take two. */
const parts = (operator: number): number => {
  if (operator === 0x2ff2 || operator === 0x2ff3) return 3;
  return operator === 0x2ffe || operator === 0x2fff ? 1 : 2;
};

/** Whether an ideographic description sequence (⿰氵⿱…) may begin with this code unit. */
export const beginsDescription = (code: number): boolean => code >= FIRST && code <= LAST;

/**
 * The end of the description sequence that begins at `start`, cut at the text's end: it draws one character by its
 * parts, so the parts are not text to convert. Iterative, for sequences of any depth.
 */
export function endOfDescription(text: string, start: number): number {
  let at = start;
  for (let open = 1; open > 0 && at < text.length; open--) {
    const code = text.codePointAt(at) as number;
    at += code > 0xffff ? 2 : 1;
    if (beginsDescription(code)) open += parts(code);
  }
  return at;
}
