import type { Cue } from './cues';

/** How sentences are weighed in a kind of text. */
export interface Genre {
  name: 'news' | 'document';
  /** Weight of an early place. */
  lead: number;
  /** Weight of centrality, which is no reason of its own: the sentence is about what the text is about. */
  centrality: number;
  /** Lengths, in UTF-16 code units, between which a sentence is neither a fragment nor a paragraph. */
  short: number;
  long: number;
}

/** News puts what matters first. */
const NEWS: Genre = { name: 'news', lead: 1.2, centrality: 1, short: 20, long: 110 };

/** A regulation, a report or a judgment begins with formalities and says much in long sentences. */
const DOCUMENT: Genre = { name: 'document', lead: 0.2, centrality: 1.6, short: 40, long: 220 };

/** Words that only such documents are made of. */
const DOCUMENT_CUES: readonly Cue[] = [
  { word: '判决书', example: '云岭县人民法院民事判决书' },
  { word: '裁定书', example: '云岭县人民法院执行裁定书' },
  { word: '决定书', example: '行政处罚决定书' },
  { word: '本院认为', example: '本院认为，合同合法有效。' },
  { word: '诉讼请求', example: '原告提出诉讼请求。' },
  { word: '审理终结', example: '本案现已审理终结。' },
  { word: '第一条', example: '第一条 为了规范管理，制定本办法。' },
  { word: '现印发给你们', example: '现印发给你们，请遵照执行。' },
  { word: '政府工作报告', example: '在人民代表大会上作政府工作报告。' },
];

const ENOUGH_CUES = 2;

/** What the titles of such documents end with, a remark in brackets left out, and no headline does. */
const DOCUMENT_TITLE =
  /(?:关于[^,。]{2,60}的(?:通知|通报|意见|决定|决议|公告|通告|批复|答复|函|报告|请示|说明|建议|公报)|[^,。:]{2,60}(?:办法|条例|细则|规定|章程|规则|方案|规划|白皮书|蓝皮书|讲话|工作报告|执行情况报告|结果公告|指导意见|提案答复|说明|草案|纪要|公报))(?:[([][^)\]]{1,30}[)\]])*$/;

/** Beginnings of a document's title with a colon: 民事判决书:某某诉某某 */
const DOCUMENT_KIND = /^[^,。]{0,40}(?:判决书|裁定书|决定书|调解书|立法说明|建议书|起诉书|公报)/;

/** A text of more sentences is no news story. */
const MANY_SENTENCES = 80;

/** The genre of a folded text of so many sentences, with its folded title. */
export function genreOf(folded: string, foldedTitle: string, sentences: number): Genre {
  if (DOCUMENT_TITLE.test(foldedTitle) || DOCUMENT_KIND.test(foldedTitle)) return DOCUMENT;
  const cues = DOCUMENT_CUES.filter(({ word }) => folded.includes(word)).length;
  return cues >= ENOUGH_CUES || sentences > MANY_SENTENCES ? DOCUMENT : NEWS;
}
