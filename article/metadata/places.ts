import type { Verdict } from '../boilerplate/classify';
import { isParticulars } from '../boilerplate/particulars';
import type { Container } from '../container';
import { halfWidth } from '../half-width';
import type { Line, Page } from '../lines';

/** How far above the body and below it its particulars stand, in lines. */
const ABOVE = 15;
const BELOW = 25;
const MOST = 120;
const LONGEST = 250;
/** How many lines above the body are looked at when no headline was found. */
const NEAR = 8;
/** The body's first line of more than this is no name any more. */
const SHORT = 16;
/** How many of the body's first and last lines may name its writers. */
const FIRST = 4;
const LAST = 3;
/** The longest line within a body that is nothing but a byline. */
const SIGNED = 40;
/** How far below the body its writers may be named. */
const UNDER = 8;

/** The lines in and around an article that may say who wrote it, when, and where it comes from. */
export interface Places {
  page: Page;
  /** Above the body, nearest to the headline first. */
  above: readonly Line[];
  /** Between the body's lines and under them. */
  below: readonly Line[];
  /** From the headline to the body's first line of any length. */
  top: readonly Line[];
  /** The body's first lines, its last ones (the last first), its other short ones, and the lines right below it. */
  opening: readonly Line[];
  closing: readonly Line[];
  within: readonly Line[];
  under: readonly Line[];
}

/** A label that says of a date that it is the article's. */
export const SAID = /(?:时间|時間|日期|发布|發布|發佈|发表|發表|张贴|張貼|发帖|發帖)/;

export function findPlaces(
  page: Page,
  { end }: Container,
  headline: number,
  verdicts: readonly Verdict[],
): Places {
  const { lines } = page;
  const bodyStart = Math.max(verdicts.indexOf('body'), 0);
  const bodyEnd = Math.max(verdicts.lastIndexOf('body'), bodyStart);
  const from = headline >= 0 ? headline + 1 : Math.max(0, bodyStart - ABOVE);
  const isNote = (line: Line, index: number): boolean =>
    index >= bodyStart &&
    index < end &&
    (verdicts[index] !== 'body' || (SAID.test(line.plain) && isParticulars(line.plain)));
  const short = (near: readonly Line[]): Line[] =>
    [...new Set(near)].filter(({ plain }) => plain.length <= LONGEST).slice(0, MOST);
  const topEnd = Math.max(
    bodyStart,
    lines.findIndex(({ mass }, index) => index >= bodyStart && mass > SHORT),
  );
  const body = lines.filter((_, index) => verdicts[index] === 'body');
  return {
    page,
    above: short([
      ...lines.slice(from, bodyStart),
      ...lines.slice(Math.max(0, from - ABOVE), from).reverse(),
    ]),
    below: short([
      ...lines.filter(isNote),
      ...lines.slice(bodyEnd, bodyEnd + 1),
      ...lines.slice(bodyEnd + 1, bodyEnd + BELOW),
    ]),
    top: lines.slice(headline >= 0 ? headline + 1 : Math.max(0, bodyStart - NEAR), topEnd),
    opening: body.slice(0, FIRST),
    closing: body.slice(-LAST).reverse(),
    within: body.slice(FIRST, -LAST).filter(({ plain }) => plain.length <= SIGNED),
    under: lines
      .slice(bodyEnd + 1, bodyEnd + 1 + UNDER)
      .filter((line) => line.linked <= line.mass / 2 && !line.box.fed),
  };
}

/** A line's text (half-width marks) with a space wherever one element ends and another begins. */
export function spaced({ texts, plain }: Line): string {
  if (texts.length < 2) return plain;
  return halfWidth(texts.map(({ data }) => data).join(' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first value that is found in a list. */
export function first<T, R>(list: readonly T[], read: (item: T, index: number) => R | null): R | null {
  for (let index = 0; index < list.length; index++) {
    const value = read(list[index] as T, index);
    if (value) return value;
  }
  return null;
}
