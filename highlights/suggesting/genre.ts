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
const NEWS: Genre = { name: 'news', lead: 1.2, centrality: 1, short: 16, long: 110 };

/** A regulation, a report or a judgment begins with formalities and says much in long sentences. */
const DOCUMENT: Genre = { name: 'document', lead: 0.2, centrality: 1.6, short: 28, long: 220 };

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

/** A text of more sentences is no news story. */
const MANY_SENTENCES = 80;

/** The genre of a folded text of so many sentences. */
export function genreOf(folded: string, sentences: number): Genre {
  const cues = DOCUMENT_CUES.filter(({ word }) => folded.includes(word)).length;
  return cues >= ENOUGH_CUES || sentences > MANY_SENTENCES ? DOCUMENT : NEWS;
}
