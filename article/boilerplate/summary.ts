import { isProse } from '../container';
import type { Line } from '../lines';
import { bare } from '../named';
import type { Verdict } from './classify';

const LABEL =
  /^[[【(〔]?\s*(?:摘\s*要|[内內]容摘要|文章摘要|[内內]容提要|提\s*要|[导導]\s*[读語语]|核心提示)\s*[\]】)〕]?\s*:?\s*(?:【[^】]{4,60}】)?/;
/** Letters that no writer sets twice in a row. */
const SHORTEST = 20;

/**
 * Takes the body's first line out where the lines after it say the same again from their first letter on, and it
 * stands in an element of its own: a summary that the site made of the beginning.
 */
export function dropSummary(lines: readonly Line[], verdicts: Verdict[]): void {
  const at = verdicts.indexOf('body');
  const line = lines[at];
  if (!line || !isProse(line)) return;
  const summary = bare(line.plain.replace(LABEL, ''));
  if (summary.length < SHORTEST) return;
  let following = '';
  for (let index = at + 1; index < lines.length && following.length < summary.length; index++) {
    const { box, plain } = lines[index] as Line;
    if (verdicts[index] !== 'body') continue;
    if (following === '' && (box === line.box || box.parent === line.box.parent)) return;
    following += bare(plain);
  }
  if (following.startsWith(summary)) verdicts[at] = 'other';
}
