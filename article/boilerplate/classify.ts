import { type Container, isProse } from '../container';
import type { Line, Page } from '../lines';
import type { DropReason } from '../types';
import { matchPhrase } from './match';

/** What becomes of a line: a block of the article, left visible (headline, date and source), or dropped. */
export type Verdict = 'body' | 'visible' | DropReason;

const isLinked = (line: Line): boolean => line.linked > line.mass * 0.6;

/** The last line of prose that is no boilerplate by its words. */
function lastProse(lines: readonly Line[], first: number, end: number): number {
  for (let index = end - 1; index >= first; index--) {
    const line = lines[index] as Line;
    if (isProse(line) && matchPhrase(line.plain, true) === null) return index;
  }
  return end - 1;
}

export function firstProse(lines: readonly Line[], first: number, end: number): number {
  for (let index = first; index < end; index++) {
    const line = lines[index] as Line;
    if (isProse(line) && line.box.tone === 1 && matchPhrase(line.plain, false) === null) return index;
  }
  return first;
}

/** The verdict on every line of the page, by its index. `headline` is the index of the headline's line, or -1. */
export function classify({ lines }: Page, { box }: Container, headline: number): Verdict[] {
  const verdicts: Verdict[] = lines.map((_, index) => (index < box.first ? 'header' : 'footer'));
  const bodyStart = firstProse(lines, box.first, box.end);
  const bodyEnd = lastProse(lines, box.first, box.end);
  for (let index = box.first; index < box.end; index++) {
    const line = lines[index] as Line;
    const phrase = matchPhrase(line.plain, index > bodyEnd);
    if (phrase) verdicts[index] = phrase;
    else if (index < bodyStart && isLinked(line))
      verdicts[index] = index < headline ? 'headline-list' : 'navigation';
    else if (index < headline && index < bodyStart) verdicts[index] = 'header';
    else if (index > bodyEnd && isLinked(line)) verdicts[index] = 'related';
    else verdicts[index] = 'body';
  }
  dropLinkRuns(lines, verdicts, box.first, box.end);
  if (headline >= 0) verdicts[headline] = 'visible';
  return verdicts;
}

/** Two or more lines of links together, with no sentence among them, are a list of other pages. */
function dropLinkRuns(lines: readonly Line[], verdicts: Verdict[], first: number, end: number): void {
  let run = first;
  for (let index = first; index <= end; index++) {
    const line = lines[index];
    if (index < end && line && isLinked(line)) continue;
    if (index - run >= 2)
      for (let i = run; i < index; i++) if (verdicts[i] === 'body') verdicts[i] = 'related';
    run = index + 1;
  }
}
