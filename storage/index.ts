import { liveQuery } from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import { type Incoming, incomingLibrary, type Library } from '../exchange';
import { backupState, noteBackup } from './backup-state';
import { updateHighlights } from './bulk';
import { setHighlightDeleted, updateHighlight } from './change';
import { collections, deleteCollection, renameCollection, setCollections } from './collections';
import { revert } from './commit';
import { connect } from './connection';
import { correctArticle, markAvailability } from './corrections';
import { LibraryDatabase } from './database';
import {
  deleteArticle,
  deleteArticles,
  restoreArticle,
  restoreArticles,
  setHighlightsDeleted,
} from './delete';
import { deviceId } from './device';
import { readLibrary, readPart } from './export-library';
import { lastImport } from './import-backup';
import { importLibrary, planImport } from './import-library';
import type { LibraryStore } from './library-store';
import { list, newest, newestFirst } from './list';
import { livePart } from './live-part';
import { requireArticle, withLiveMarks } from './marks';
import { changesUpTo } from './part-keys';
import { exportTargets, noteExport } from './partial-export';
import { provenance } from './provenance';
import { articleOfHighlight, articlesOfHost, findByUrl, revisionsOf, totals } from './read';
import { readRecords } from './read-records';
import { reposts } from './reposts';
import { saveArticle } from './save-article';
import { saveHighlight } from './save-highlight';
import { facets, find } from './search/find';
import { createSearchIndex } from './search/index-in-memory';
import { deleteTag, renameTag, tags } from './tags';
import { emptyTrash, purge, sweepTrash, trash } from './trash';
import { undoImport } from './undo-import';
import { weekly } from './weekly';
import { NO_WITNESS, type WitnessPort } from './witness';

export type { BackupState } from './backup-state';
export type { MarksPatch } from './bulk';
export type { CollectionPatch } from './collections';
export type {
  HighlightSave,
  LibraryStore,
  ListedArticle,
  Match,
  MatchField,
  SavedHighlight,
  Totals,
} from './library-store';
export type { LivePart } from './live-part';
export type { ProvenanceChain } from './provenance';
export type { LibraryPart, PartRead, RecordTaker } from './read-records';
export type { StorageError, StorageErrorCode, StorageResult } from './result';
export type { Done, Reversal } from './reversal';
export type { Facets } from './search/facets';
export type { TrashedItem } from './trash';
export type { TextChange, Visit } from './visit';
export type { Week, Weekly } from './weekly';
export type { WitnessPort } from './witness';

export interface LibraryOptions {
  /** Name of the database. */
  name?: string;
  /** The wall clock, milliseconds since the epoch. */
  now?: () => number;
  /** Makes UUIDv7s. */
  newId?: () => string;
  /** Makes this device's id, once for each database: letters and digits. */
  newDevice?: () => string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** What tells that a browser has started the database anew. */
  witness?: WitnessPort;
}

/**
 * The reader's library in IndexedDB. Opens at the first call; contexts of the extension may each hold one.
 */
export function openLibrary({
  name = 'zhupi',
  now = Date.now,
  newId = () => uuidv7(),
  newDevice = () => uuidv7().replaceAll('-', ''),
  indexedDB = globalThis.indexedDB,
  IDBKeyRange = globalThis.IDBKeyRange,
  witness = NO_WITNESS,
}: LibraryOptions = {}): LibraryStore {
  const db = new LibraryDatabase(name, { indexedDB, IDBKeyRange });
  const connection = connect(db, { now, newDevice, witness });
  const index = createSearchIndex(connection);
  const { read, write, open } = connection;
  return {
    saveArticle: (draft) => write((scope) => saveArticle(scope, draft, newId)),
    saveHighlight: (save) => write((scope) => saveHighlight(scope, save, newId)),
    updateHighlight: (id, patch) => write((scope) => updateHighlight(scope, id, patch)),
    deleteHighlight: (id) => write((scope) => setHighlightDeleted(scope, id, true)),
    restoreHighlight: (id) => write((scope) => setHighlightDeleted(scope, id, false)),
    deleteArticle: (id) => write((scope) => deleteArticle(scope, id)),
    restoreArticle: (id) => write((scope) => restoreArticle(scope, id)),
    deleteArticles: (ids) => write((scope) => deleteArticles(scope, ids)),
    restoreArticles: (ids) => write((scope) => restoreArticles(scope, ids)),
    deleteHighlights: (ids) => write((scope) => setHighlightsDeleted(scope, ids, true)),
    restoreHighlights: (ids) => write((scope) => setHighlightsDeleted(scope, ids, false)),
    updateHighlights: (ids, patch) => write((scope) => updateHighlights(scope, ids, patch)),
    revert: (undo) => write((scope) => revert(scope, undo)),
    setCollections: (ids, patch) => write((scope) => setCollections(scope, ids, patch)),
    collections: () => read(collections),
    renameCollection: (from, to) => write((scope) => renameCollection(scope, from, to)),
    deleteCollection: (name) => write((scope) => deleteCollection(scope, name)),
    tags: () => read(tags),
    renameTag: (from, to) => write((scope) => renameTag(scope, from, to)),
    deleteTag: (tag) => write((scope) => deleteTag(scope, tag)),
    correctArticle: (id, patch) => write((scope) => correctArticle(scope, id, patch)),
    visit: async (snapshot) => {
      // The differences of texts are much code, and of all that open the library the background alone asks for them.
      // Before the transaction, which does not outlast the loading.
      const { keepVisit, visitOf } = await import('./visit');
      const seen = await write((scope) => keepVisit(scope, snapshot));
      return seen.ok ? { ok: true, value: seen.value && visitOf(seen.value) } : seen;
    },
    markAvailability: (url, found) => write((scope) => markAvailability(scope, url, found)),
    provenance: (articleId) => write((scope) => provenance(scope, articleId)),
    trash: () => read(trash),
    purge: (ids) => write((scope) => purge(scope, ids)),
    emptyTrash: () => write(emptyTrash),
    sweepTrash: () => write(sweepTrash),
    backupState: (at = now()) => read((tables) => backupState(tables, at)),
    noteBackup: (at, changes) => write((scope) => noteBackup(scope, at, changes)),
    changes: () => read(changesUpTo),
    noteExport: (target, changes) => write((scope) => noteExport(scope, target, changes)),
    exportTargets: () => read(exportTargets),
    forgetExportTarget: (target) =>
      write(async ({ db: tables }) => {
        await tables.exports.delete(target);
        return null;
      }),
    findByUrl: (url) => read((tables) => findByUrl(tables, url)),
    articlesOfHost: (url, limit) => read((tables) => articlesOfHost(tables, url, limit)),
    reposts: (query) => write((scope) => reposts(scope, query)),
    article: (id) => read(async (tables) => withLiveMarks(tables, await requireArticle(tables, id))),
    articleOfHighlight: (id) => read((tables) => articleOfHighlight(tables, id)),
    totals: (at = now()) => read((tables) => totals(tables, at)),
    // All articles, newest first, are at hand without loading what is searched: the library opens with them.
    find: (query = '', options = {}) =>
      query.trim() === '' && options.order === undefined
        ? read(newestFirst)
        : find(index, query, options, now()),
    facets: (query = '', options = {}) => facets(index, query, options, now()),
    weekly: (at, weeks) => read((tables) => weekly(tables, at, weeks)),
    newest: (limit) => read((tables) => newest(tables, limit)),
    list: (ids, query = '') => read((tables) => list(tables, ids, query)),
    revisions: (articleId) => read((tables) => revisionsOf(tables, articleId)),
    exportLibrary: (options = {}) => read((tables) => readLibrary(tables, options)),
    readPart: (part, options = {}) => read((tables) => readPart(tables, part, options)),
    livePart: (part) => livePart(connection, part),
    readRecords: (part, taker, options = {}) => read((tables) => readRecords(tables, part, taker, options)),
    planImport: (incoming, options = {}) =>
      read((tables) => planImport(tables, asIncoming(incoming), now(), options)),
    importLibrary: (incoming, options = {}) =>
      write((scope) => importLibrary(scope, asIncoming(incoming), options)),
    undoImport: (options = {}) => write((scope) => undoImport(scope, options)),
    lastImport: () => read(lastImport),
    device: () => deviceId(connection),
    isIncomplete: async () => {
      const opened = await open();
      if (!opened.ok) return opened;
      const known = await witness.load().catch(() => null);
      return { ok: true, value: known?.isIncomplete ?? false };
    },
    acceptIncomplete: () => witness.save({ isIncomplete: false }).catch(() => undefined),
    wipe: async () => {
      // Before: a library that is to be empty must not be missed.
      await witness.save({ changes: 0, isIncomplete: false }).catch(() => undefined);
      return write(async ({ db: tables }) => {
        await Promise.all(tables.tables.map((table) => table.clear()));
        return null;
      });
    },
    observe(query, callback, signal) {
      void open().then((opened) => {
        if (signal.aborted) return;
        if (!opened.ok) return callback(opened);
        // Dexie follows the reads of functions that are async themselves.
        const subscription = liveQuery(async () => query()).subscribe(callback);
        signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
      });
    },
    close: () => db.close(),
  };
}

const asIncoming = (incoming: Library | Incoming): Incoming =>
  'entries' in incoming ? incoming : incomingLibrary(incoming);
