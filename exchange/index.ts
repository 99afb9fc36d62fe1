export { stampsOf } from './admit';
export {
  collectionsOf,
  correct,
  correctedArticle,
  setAvailability,
  setCollection,
} from './article-edits';
export {
  type BundleCounts,
  type BundleHeader,
  type BundlePart,
  createBundleWriter,
  exportBundle,
} from './bundle';
export { type ByteSource, inWindows, sourceOf } from './byte-source';
export { checksumOfText } from './checksum';
export { type Clock, createClock } from './clock';
export { createArticleRecord, createHighlightRecord } from './create';
export { setColour, setDeleted, setNote, setTag, setTags, tagsOf } from './edits';
export { idsOf, joinIdentities } from './identity';
export { createDivision, type ImportPart } from './import-parts';
export { type Incoming, type IncomingEntry, incomingLibrary } from './incoming';
export { LIMITS } from './limits';
export { inPageOrder, type LiveArticle, liveArticles, liveMarksByArticle } from './live';
export { EMPTY_LIBRARY, merge } from './merge';
export { asRevision } from './merge-articles';
export { EMPTY_TEXT_HASH } from './no-text';
export { noteText } from './note';
export { sameRecord } from './order';
export {
  type BundleError,
  type BundleErrorCode,
  type ParsedBundle,
  parseBundle,
} from './parse-bundle';
export type { RecordKind, Refusal } from './parse-records';
export { placeKey } from './place';
export { addPlace, addRefusal, withdrawAnswer } from './places';
export {
  createTally,
  type ImportCounts,
  type ImportPlan,
  planImport,
  prepareImport,
  type RefusedRecord,
} from './plan-import';
export { purgeArticle, purgeMark } from './purge';
export type {
  ArticleRecord,
  ArticleSnapshot,
  Availability,
  CorrectableField,
  HighlightRecord,
  Identity,
  Library,
  NoteRegister,
  Register,
  RevisionRecord,
  Stamp,
} from './records';
export { isInstead, isSameText } from './same-text';
export type { Correction, HighlightDraft, HighlightPatch } from './schema';
export { isFarFuture, MAX_DRIFT_MS, parseStamp } from './stamp';
export { tagName } from './tag-name';
export { beforeImport, type ImportTrace } from './undo-import';
export { isWebUrl, urlKey } from './url-key';
