import type { FactKind } from '../../../highlights/facts';
import type { TextRange } from '../../../highlights/types';
import type { Tab } from '../article/model';

/** A figure, document, person or date that stands in a marked sentence. */
export interface FactRow {
  /** Tells it from the others. */
  id: string;
  articleId: string;
  kind: FactKind;
  value: string;
  unit: string;
  about: string;
  quote: string;
  /** Where it stands in the quote, in UTF-16 code units. */
  range: TextRange;
  title: string;
  lang: string | undefined;
  source: string | null;
  /** ISO 8601, as precise as the page states it. */
  publishedAt: string | null;
  url: string;
}

export interface LibraryFacts {
  rows: readonly FactRow[];
  /** How many of the articles found were read for them. */
  done: number;
  total: number;
}

export const FACT_KINDS = ['figure', 'document', 'person', 'date'] as const satisfies readonly FactKind[];

export interface FactsCallbacks {
  /** Hands the facts of these kinds out as a table. */
  exportFacts(kinds: readonly FactKind[]): void;
  /** Shows an article wherever the reader is. */
  openArticle(id: string, tab?: Tab, mark?: string | null): void;
}
