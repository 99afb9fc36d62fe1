import type { Box, Line } from '../lines';

/** Elements that stand around a body: a picture's words, what goes with the headline. */
const AROUND = new Set(['figure', 'figcaption', 'header']);
const NAMES = /caption|cutline|credit|standfirst|\bdek\b|byline|dateline/i;
/** How many boxes up is looked for an element, `<figure><figcaption><div><p>`, and for a name. */
const REACH = 4;
const NAME_REACH = 2;

/** Whether a line is a caption, a standfirst or the like: prose with which no body begins or ends. */
export function isAround({ box }: Line): boolean {
  let above: Box | null = box;
  for (let up = 0; above && up < REACH; up++, above = above.parent) {
    if (AROUND.has(above.tag) || (up < NAME_REACH && NAMES.test(above.names))) return true;
  }
  return false;
}
