import { collapse } from '../collapse';
import type { Dom } from '../dom';
import { halfWidth } from '../half-width';
import type { Line } from '../lines';
import type { Verdict } from './classify';
import { inPhraseForm } from './match';

/** What a link at the end of a paragraph says that is not the paragraph's. */
const LEADS_ON =
  /^[[【(]?(?:返回[^,。]{1,8}[,\s]*)?(?:查看更多|阅读更多|查看全文|阅读全文|点击查看|查看详情|详细|详情|更多|阅读原文|查看原文|\.{3}更多)[\]】)>»…\s]*$|^返回[^,。]{1,8}$/;
const LONGEST = 24;

const joined = (texts: readonly Text[]): string => texts.map(({ data }) => data).join('');

/** The link around a text within a line, or null. */
function linkAround(dom: Dom, text: Text, { box }: Line): Node | null {
  for (let node = dom.parent(text); node && node !== box.node; node = dom.parent(node)) {
    if (dom.tag(node as Element) === 'a') return node;
  }
  return null;
}

/** The lines before and after the point where a link that leads on begins, or the line alone. */
function split(dom: Dom, line: Line): Line[] {
  const { texts } = line;
  const last = texts[texts.length - 1];
  const link = last && line.linked > 0 ? linkAround(dom, last, line) : null;
  if (!link) return [line];
  let start = texts.length - 1;
  while (start > 0 && linkAround(dom, texts[start - 1] as Text, line) === link) start--;
  const tail = collapse(joined(texts.slice(start)));
  if (start === 0 || tail.length > LONGEST || !LEADS_ON.test(inPhraseForm(halfWidth(tail)))) return [line];
  const kept = texts.slice(0, start);
  while (kept.length > 1 && !/\S/.test((kept[kept.length - 1] as Text).data)) kept.pop();
  const text = collapse(joined(kept));
  return [
    { ...line, texts: kept, text, plain: halfWidth(text), linked: 0 },
    { ...line, texts: texts.slice(start), text: tail, plain: halfWidth(tail) },
  ];
}

/** The lines with their verdicts, where links that lead on are cut off the ends of the body's paragraphs. */
export function cutTails(
  dom: Dom,
  lines: readonly Line[],
  verdicts: readonly Verdict[],
): { lines: Line[]; verdicts: Verdict[] } {
  const cut: { lines: Line[]; verdicts: Verdict[] } = { lines: [], verdicts: [] };
  lines.forEach((line, index) => {
    const verdict = verdicts[index] as Verdict;
    const parts = verdict === 'body' ? split(dom, line) : [line];
    parts.forEach((part, at) => {
      cut.lines.push(part);
      cut.verdicts.push(at === 0 ? verdict : 'related');
    });
  });
  return cut;
}
