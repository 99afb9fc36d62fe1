export { stampsOf } from './admit';
export { type BundleHeader, exportBundle } from './bundle';
export { type Clock, createClock } from './clock';
export { createArticleRecord, createHighlightRecord } from './create';
export { setColour, setDeleted, setNote, setTag, setTags, tagsOf } from './edits';
export { idsOf, joinIdentities } from './identity';
export { LIMITS } from './limits';
export { inPageOrder, type LiveArticle, liveArticles, liveMarksByArticle } from './live';
export { type MarkdownLabels, toMarkdown } from './markdown';
export { EMPTY_LIBRARY, merge } from './merge';
export { asRevision } from './merge-articles';
export { noteText } from './note';
export { sameRecord } from './order';
export { type BundleError, type BundleErrorCode, type ParsedBundle, parseBundle } from './parse-bundle';
export type { RecordKind, Refusal } from './parse-records';
export { placeKey } from './place';
export { addPlace, addRefusal } from './places';
export { type ImportCounts, type ImportPlan, planImport, prepareImport } from './plan-import';
export type {
  ArticleRecord,
  ArticleSnapshot,
  HighlightRecord,
  Identity,
  Library,
  NoteRegister,
  Register,
  RevisionRecord,
  Stamp,
} from './records';
export type { HighlightDraft, HighlightPatch } from './schema';
export { isFarFuture, MAX_DRIFT_MS } from './stamp';
export { isWebUrl, urlKey } from './url-key';
