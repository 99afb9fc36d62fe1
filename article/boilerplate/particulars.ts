import { measure } from '../measure';
import { findDate } from '../metadata/date';
import { labelMarks } from '../metadata/labels';

const LONGEST = 160;
/** The page's own address stands beside the date on old pages. */
const ADDRESS = /https?:\/\/[\w.:/?&=%-]+/;
/** The mass that may be left of a line of particulars besides dates, labels and their values. */
const REST = 12;
/** What a writer's name, and where he wrote from, stand behind. */
const BY = /^By\b/;
/** A sentence, or a share bar. */
const OTHER = /^分享|[。!?]|[a-z]{3}\.$/;
const PUBLISHED = /\b(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?\b/gi;

/** The mass of what stands beside a date, other dates left out. */
function massOf(text: string): number {
  let left = text.replace(PUBLISHED, '');
  for (let date = findDate(left); date; date = findDate(left))
    left = left.slice(0, date.index) + left.slice(date.end);
  return measure(left).mass;
}

/**
 * Whether a line (half-width marks) is the line of particulars under a headline: nothing but a date, a source, an
 * author and their like. `2022-04-16 15:18 来源:某某日报 作者:王小明 浏览:120次`
 */
export function isParticulars(whole: string): boolean {
  if (whole.length > LONGEST) return false;
  const plain = whole.replace(ADDRESS, '');
  const marks = labelMarks(plain);
  const date = findDate(plain);
  const first = Math.min(
    marks[0]?.index ?? Number.POSITIVE_INFINITY,
    date?.index ?? Number.POSITIVE_INFINITY,
  );
  if (first === Number.POSITIVE_INFINITY) return false;
  if (OTHER.test(plain)) return false;
  const before = massOf(plain.slice(0, first));
  if (marks.length > 0) return before <= REST * 2 && plain.length <= 60 + marks.length * 25;
  return before <= (BY.test(plain) ? REST * 2 : REST) && massOf(plain.slice(date?.end ?? 0)) <= REST * 1.5;
}
