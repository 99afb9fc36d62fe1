import { markFeeds } from './feeds';
import type { Box, Line, Page } from './lines';
import { markHeadlines } from './named';
import { nearHeadline } from './near-headline';
import { bestRun, innermost, runAround, widen } from './run';
import { finish, type Steps } from './steps';
import { setTones } from './tone';

/** The box that the article lies in, and what speaks for it. */
export interface Container {
  box: Box;
  /** Its lines: those of the box, or a run of them where the box holds much else besides. */
  first: number;
  end: number;
  /** Mass of the lines that read like prose. */
  prose: number;
  /** Mass of links in it, feeds left out. */
  linked: number;
  /** Whether its first sentence stands close under a line that the document's title begins with. */
  underHeadline: boolean;
}

/** What a site says of itself. The last two: a site speaking of its own terms. */
const LEGAL = [
  /^[[【(※*\s]*(?:免责|免責|版权|版權|特别|特別|法律|郑重|鄭重)(?:声明|聲明)/,
  /ICP[备備证證](?:案号?)?[:\s]*[A-Z\d-]{5,}|公网安备\s*\d{5,}|版权所有|版權所有|copyright|©|all rights reserved|著作權所有|不代表.{1,8}(?:观点|立场|觀點|立場)|信息(?:存储|发布)(?:服务|平台)|information storage service/i,
  /本(?:[站网網]|平台|公司)(?!讯|訊|记者|記者|络|絡|格)[^。]{0,60}(?:转载|轉載|版权|版權|侵权|侵權|侵犯|责任|責任|条款|條款|权利人|權利人|服务|服務|免责|免責)/,
  /(?:转载|轉載|版权|版權|侵权|侵權|权利人|權利人|使用)[^。]{0,40}本(?:[站网網]|平台)(?!讯|訊|记者|記者|络|絡|格)/,
];
/** What each of them needs: next to no line of a body has it, and one expression is tried sooner than four. */
const MAY_BE_LEGAL = /本[站网網平公]|[明权權©]|ICP|公网安|copyright|all rights|不代表|信息|information/i;
const LONGEST_LEGAL = 400;

/** Whether a line is a site's word on itself: licences, rights, terms. */
export const isLegal = ({ mass, plain }: Line): boolean =>
  mass < LONGEST_LEGAL && MAY_BE_LEGAL.test(plain) && LEGAL.some((pattern) => pattern.test(plain));

/** Prose has at least this mass outside of links. */
const SHORTEST_PROSE = 12;
/** But a line of verse, which ends with a mark, at least this. */
const SHORTEST_VERSE = 5;
const VERSE = /[\u3400-\u9fff][。!?,;]$/;
/** Sentences without marks: a line of a Japanese blog, with its endings in kana; Thai, Lao, Burmese, Khmer. */
const UNMARKED = /[ぁ-ゟ].*[ぁ-ゟ]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{15}/;
const SHORTEST_UNMARKED = 6;
const ENDED = /[。!?…”」』.:;؟۔।]\W{0,2}$/;

/** A short line whose only marks are colons: labels and what they name. */
const LONGEST_LABELS = 60;
const LABELS_ONLY = /^[^。,、;!?.…”」』]*:[^。,、;!?.…”」』]*:[^。,、;!?.…”」』]*$/;

/** Whether a line reads like prose. Asked many times of each line; not before `markHeadlines`. */
export function isProse(line: Line): boolean {
  line.prose ??= readsLikeProse(line);
  return line.prose;
}

export function readsLikeProse(line: Line): boolean {
  const own = line.mass - line.linked;
  if (line.headline || line.box.tag === 'h1') return false;
  if (line.linked > line.mass / 2) return false;
  if (line.linked === 0 && own >= SHORTEST_UNMARKED && UNMARKED.test(line.plain)) return true;
  if (own < SHORTEST_PROSE) return own >= SHORTEST_VERSE && line.linked === 0 && VERSE.test(line.plain);
  if (own < LONGEST_LABELS && LABELS_ONLY.test(line.plain)) return false;
  return line.punctuation >= 2 || (line.punctuation === 1 && ENDED.test(line.plain));
}

/** What a line adds to the sum of a box that holds it. */
function weigh(line: Line): number {
  const own = line.mass - line.linked;
  if (line.box.fed) return -Math.min(line.mass, 60);
  if (line.linked > line.mass / 2) return -Math.min(line.linked, 60);
  if (isLegal(line)) return -Math.min(own, 60);
  if (isProse(line)) return (own - line.linked) * line.box.tone;
  if (own >= 40) return own * 0.4 * line.box.tone;
  return -2;
}

/** Of the largest sum, what a box under the headline must have to be taken instead. */
const ENOUGH = 0.12;
/** A box with less than this share of the best run's sum is only a part of the body. */
const PART = 0.6;

/**
 * The box with the largest sum of its lines' weights (a maximum subarray over the tree): going up to a parent pays
 * as long as it brings more prose than links. Of equal boxes the innermost. But a box right under the headline is
 * taken before a larger one elsewhere; and where body and links share one box, the run of lines with the largest sum.
 */
export const findContainer = (page: Page): Container | null => finish(seekContainer(page));

/** The same in steps. */
export function* seekContainer({ lines, boxes, titles }: Page): Steps<Container | null> {
  for (const title of titles) markHeadlines(lines, title);
  yield;
  markFeeds({ lines, boxes });
  yield;
  setTones(lines, boxes, (line) => (isProse(line) ? line.mass - line.linked : 0));
  yield;
  const weights = lines.map(weigh);
  const sums = new Float64Array(lines.length + 1);
  weights.forEach((weight, index) => {
    sums[index + 1] = (sums[index] as number) + weight;
  });
  const sumOf = ({ first, end }: { first: number; end: number }): number =>
    (sums[end] as number) - (sums[first] as number);
  const nearness = nearHeadline(lines, isProse);
  yield;

  let largest: Box | null = null;
  let near: Box | null = null;
  let nearest = 0;
  for (const box of boxes) {
    const sum = sumOf(box);
    if (sum <= 0) continue;
    if (!largest || sum >= sumOf(largest)) largest = box;
    const worth = sum * nearness(box);
    if (worth > 0 && worth >= nearest) {
      near = box;
      nearest = worth;
    }
  }
  if (!largest) return null;
  const holdsNear = near !== null && largest.first <= near.first && near.end <= largest.end;
  const isElsewhere = near !== null && !holdsNear && sumOf(near) >= sumOf(largest) * ENOUGH;
  const chosen = withSiblings(near && isElsewhere ? near : largest, sumOf);
  const range = rangeOf(lines, weights, sumOf, chosen, isElsewhere);
  return summed(lines, range, holdsNear || isElsewhere);
}

/** Boxes that are a part of a text, not the whole. */
const PARTS = new Set(['p', 'li', 'dd', 'blockquote', 'pre', 'center', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What a paragraph's parent must keep of its sum, so that the short lines beside it are the body's. */
const KEPT = 0.75;

/** The parent of a lone paragraph, when it brings next to nothing but short lines. */
function withSiblings(box: Box, sumOf: (box: Box) => number): Box {
  const { parent } = box;
  return parent && PARTS.has(box.tag) && sumOf(parent) >= sumOf(box) * KEPT ? parent : box;
}

type Range = Pick<Container, 'box' | 'first' | 'end'>;

/** The box as a whole, or the run of lines it is only a part of: among its siblings, or over the whole page. */
function rangeOf(
  lines: readonly Line[],
  weights: readonly number[],
  sumOf: (range: Omit<Range, 'box'>) => number,
  box: Box,
  isElsewhere: boolean,
): Range {
  const least = sumOf(box) / PART;
  const { parent } = box;
  if (parent) {
    const run = runAround(weights, box, parent);
    if (sumOf(run) > least) return { box: parent, ...widen(lines, run, parent) };
  }
  const run = isElsewhere ? box : bestRun(weights);
  const isPart = run.first <= box.first && box.end <= run.end && sumOf(run) > least;
  if (!isPart) return { box, first: box.first, end: box.end };
  const around = innermost(lines[run.first]?.box ?? box, run);
  return { box: around, ...widen(lines, run, around) };
}

/** A stretch of lines as the container of an article. */
export function summed(lines: readonly Line[], range: Range, underHeadline: boolean): Container {
  let prose = 0;
  let linked = 0;
  for (let index = range.first; index < range.end; index++) {
    const line = lines[index] as Line;
    if (line.box.fed) continue;
    linked += line.linked;
    if (isProse(line)) prose += line.mass - line.linked;
  }
  return { ...range, prose, linked, underHeadline };
}
