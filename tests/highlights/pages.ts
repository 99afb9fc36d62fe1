import { createHash } from 'node:crypto';
import type { Anchoring, AnchorText } from '../../highlights';

/** A page of the given blocks. */
export function pageOf(...blocks: string[]): AnchorText {
  const text = blocks.join('\n');
  let start = 0;
  const ranges = blocks.map((block) => {
    const range = { start, end: start + block.length, kind: 'paragraph' as const };
    start += block.length + 1;
    return range;
  });
  return { text, blocks: ranges, hash: createHash('sha256').update(text).digest('hex') };
}

/** The range of the only (or the n-th) occurrence of `quote` in a page. */
export function rangeOf(page: AnchorText, quote: string, nth = 0): { start: number; end: number } {
  let start = page.text.indexOf(quote);
  for (let count = 0; count < nth; count++) start = page.text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`Not on the page: ${quote}`);
  return { start, end: start + quote.length };
}

/** The text at which a mark was placed, or why it was not. */
export const placed = (page: AnchorText, found: Anchoring): string =>
  found.status === 'anchored' ? page.text.slice(found.start, found.end) : `orphan: ${found.reason}`;

export const ARTICLE = [
  '云岭县加快修复水毁道路',
  '本报讯 8月12日，云岭县交通运输局发布通告，全县因洪水中断的37条乡村道路已抢通29条，其余8条预计月底前恢复通行。',
  '“路不通，山里的茶叶就运不出来。”青河镇党委书记林远舟说，镇里组织了120名干部群众轮班清理塌方，最远的一处在海拔1600米的鹰嘴崖。',
  '县委常委会会议强调，要把群众安全放在第一位，对尚未排除隐患的路段一律封闭管理，严禁车辆强行通过。会议印发了《云岭县灾后道路修复工作方案》，明确了时间表和责任人。',
  '据统计，截至8月15日，全县投入抢修资金4300万元，出动机械设备260台次，完成清障量11.8万立方米，占总量的78.4%。',
  '下一步，云岭县将对旧桥涵进行全面检测，力争在秋茶上市之前恢复全部线路的客运班车。',
];
