import { type Container, isProse } from './container';
import type { Box, Line, Page } from './lines';
import { findDate } from './metadata/date';

/** How a page of several posts signs each: `由某人张贴 @ 2022-04-16 10:00`, `发表于 2022-4-16`. */
const SIGNED = /张贴|張貼|发表[于於]|發表[于於]|posted (?:by|on|at)/i;
const LONGEST = 120;
/** A page has posts when at least this many lines sign one. */
const FEWEST = 3;
/** A post's share of the prose of a page, below which the first is an announcement. */
const SMALLEST = 30;

const isSignature = ({ plain }: Line): boolean =>
  plain.length <= LONGEST && SIGNED.test(plain) && findDate(plain) !== null;

/**
 * The container of the first post, where a page holds several, each in a box of its own and signed alike: what a reader
 * opened is the newest or the topic's, and what follows are others. The container as it was everywhere else.
 */
export function firstPost({ lines }: Page, container: Container): Container {
  const signatures: number[] = [];
  for (let index = container.first; index < container.end; index++) {
    if (isSignature(lines[index] as Line)) signatures.push(index);
  }
  const [first = -1, second = -1] = signatures;
  const like = lines[first]?.box;
  const alike = signatures.filter((index) => {
    const box = lines[index]?.box;
    return box?.tag === like?.tag && box?.names === like?.names;
  });
  if (!like || alike.length < FEWEST) return container;
  let box: Box = like;
  while (box.parent && box.parent.end <= second && box.parent.first >= container.first) box = box.parent;
  const prose = lines
    .slice(box.first, box.end)
    .reduce((sum, line) => sum + (isProse(line) ? line.mass - line.linked : 0), 0);
  return prose < SMALLEST ? container : { ...container, box, first: box.first, end: box.end, prose };
}
