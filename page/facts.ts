import type { FieldName } from '../article/metadata/evidence';
import type { Article, DropReason } from '../article/types';
import type { PageScript } from '../chinese/types';
import type { PageFacts } from '../messaging/reader-calls';
import type { FailureCode } from '../messaging/result';
import { isOrphan, isPlaced, isSought, type Mark } from './marks';
import type { Reading } from './reading';

/** Characters that a reader of Chinese takes in a minute (about 300 to 500 for news prose). */
const CHARACTERS_A_MINUTE = 400;

/** What does not change with marks and toggles: computed once a reading. */
export interface ReadingFacts {
  characters: number;
  minutes: number;
  dropped: Partial<Record<DropReason, number>>;
}

export const readingFacts = (reading: Reading | null): ReadingFacts => {
  if (!reading) return { characters: 0, minutes: 0, dropped: {} };
  const characters = [...reading.article.text.replace(/\s+/g, '')].length;
  const dropped: Partial<Record<DropReason, number>> = {};
  for (const { reason } of reading.article.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
  return {
    characters,
    minutes: Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE)),
    dropped,
  };
};

interface PageState {
  document: Document;
  url: string;
  status: PageFacts['status'];
  reading: Reading | null;
  readingFacts: ReadingFacts;
  damaged: boolean;
  repaired: number;
  script: PageScript;
  marks: readonly Mark[];
  marksShown: boolean;
  proposals: number;
  saved: boolean;
  cleanView: boolean;
  shown: PageFacts['shown'];
  convertible: PageFacts['convertible'];
  libraryError: FailureCode | null;
}

/** Less sure than this, the reader is told so: of such values about one in four is wrong. */
const SURE = 0.75;

const unsureFields = ({ evidence }: Article): FieldName[] =>
  (Object.keys(evidence) as FieldName[]).filter((field) => (evidence[field]?.confidence ?? 1) < SURE);

/** The state of the page in plain data, for popup and panel. */
export const pageFacts = (state: PageState): PageFacts => {
  const article = state.reading?.article;
  const placed = state.marks.filter(isPlaced);
  return {
    status: state.status,
    url: state.url,
    title: article?.title ?? titleOf(state.document),
    siteName: article?.siteName ?? null,
    source: article?.source ?? null,
    author: article?.author ?? null,
    publishedAt: article?.publishedAt ?? null,
    documentNumber: article?.documentNumber ?? null,
    issuer: article?.issuer ?? null,
    nextPageUrl: article?.nextPageUrl ?? null,
    unsure: article ? unsureFields(article) : [],
    ...state.readingFacts,
    damaged: state.damaged,
    repaired: state.repaired,
    script: state.script,
    marksShown: state.marksShown,
    marks: placed.length,
    uncertain: placed.filter(({ anchoring }) => anchoring.uncertain).length,
    orphans: state.marks.filter(isOrphan).length,
    sought: state.marks.filter(isSought).length,
    suggestions: state.proposals,
    saved: state.saved,
    cleanView: state.cleanView,
    shown: state.shown,
    convertible: state.convertible,
    libraryError: state.libraryError,
  };
};

const TITLE_LIMIT = 300;

const titleOf = (document: Document): string =>
  (Document.prototype.querySelector.call(document, 'title')?.textContent ?? '').trim().slice(0, TITLE_LIMIT);
