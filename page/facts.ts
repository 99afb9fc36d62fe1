import type { Particulars } from '../article';
import type { FieldName } from '../article/metadata/evidence';
import type { DropReason } from '../article/types';
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
  /** Null when they could not be read. */
  particulars: Particulars | null;
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
  resists: PageFacts['resists'];
  savedAt: PageFacts['savedAt'];
  corrections: PageFacts['corrections'];
}

/** Less sure than this, the reader is told so: of such values about one in four is wrong. */
const SURE = 0.75;

const unsureFields = ({ evidence }: Particulars): FieldName[] =>
  (Object.keys(evidence) as FieldName[]).filter((field) => (evidence[field]?.confidence ?? 1) < SURE);

/** The state of the page in plain data, for popup and panel. */
export const pageFacts = (state: PageState): PageFacts => {
  const { particulars } = state;
  const placed = state.marks.filter(isPlaced);
  return {
    status: state.status,
    url: state.url,
    title: state.reading?.article.title ?? titleOf(state.document),
    siteName: particulars?.siteName ?? null,
    source: particulars?.source ?? null,
    author: particulars?.author ?? null,
    publishedAt: particulars?.publishedAt ?? null,
    documentNumber: particulars?.documentNumber ?? null,
    issuer: particulars?.issuer ?? null,
    nextPageUrl: particulars?.nextPageUrl ?? null,
    unsure: particulars ? unsureFields(particulars) : [],
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
    resists: state.resists,
    savedAt: state.savedAt,
    corrections: state.corrections,
  };
};

const TITLE_LIMIT = 300;

const titleOf = (document: Document): string =>
  (Document.prototype.querySelector.call(document, 'title')?.textContent ?? '').trim().slice(0, TITLE_LIMIT);
