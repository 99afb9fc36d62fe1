import * as v from 'valibot';
import { textOf } from '../article/text-of';
import {
  type ArticleRecord,
  type ArticleSnapshot,
  type HighlightRecord,
  isInstead,
  urlKey,
} from '../exchange';
import { type DiffSummary, diffTexts, summarise, type TouchedMark, touchedMarks } from '../exchange/diff';
import { ArticleSnapshotSchema } from '../exchange/schema';
import type { WriteScope } from './connection';
import { StorageFailure } from './failure';
import { type KeptRevision, keepRevision } from './keep-revision';
import { withLiveMarks } from './marks';
import { takeText } from './take-text';

/** What a visit to a saved article found. */
export interface Visit {
  article: ArticleRecord;
  /** `null` where the text is the one that was saved, in whichever script, or where something stands in its place. */
  change: TextChange | null;
}

/** Another text than the one that was saved. */
export interface TextChange extends KeptRevision {
  summary: DiffSummary;
  /** The live marks whose words are not what they were. */
  touched: TouchedMark[];
}

/** What was written of a visit, from which `visitOf` tells what became of the text. */
export interface KeptVisit {
  article: ArticleRecord;
  /** Null as `Visit.change` is. */
  kept: KeptRevision | null;
  /** The live marks, where there is another text. */
  highlights: readonly HighlightRecord[];
}

/** Keeps what a visit found. The texts are compared after it: that can take a while, and others wait to write. */
export async function keepVisit(scope: WriteScope, draft: ArticleSnapshot): Promise<KeptVisit | null> {
  const parsed = v.safeParse(ArticleSnapshotSchema, draft);
  const key = parsed.success ? urlKey(parsed.output.url) : null;
  if (!parsed.success || key === null) throw new StorageFailure('invalid');
  const row = await scope.db.articles.where('urlKey').equals(key).first();
  if (row === undefined || row.live === 0) return null;
  const article = await takeText(scope, row.record, parsed.output);
  const kept = isInstead(article, parsed.output) ? null : await keepRevision(scope, article, parsed.output);
  if (kept === null) return { article, kept, highlights: [] };
  const { highlights } = await withLiveMarks(scope.db, article);
  return { article, kept, highlights };
}

/** See `LibraryStore.visit`. */
export function visitOf({ article, kept, highlights }: KeptVisit): Visit {
  if (kept === null) return { article, change: null };
  const [text, after] = [textOf(article.blocks), textOf(kept.revision.blocks)];
  const diff = diffTexts(text, after);
  const touched = touchedMarks(highlights, diff, { text, hash: article.textHash, after });
  return { article, change: { ...kept, summary: summarise(diff), touched } };
}
