import { Dexie, type EntityTable } from 'dexie';
import type { ArticleRecord, HighlightRecord, Library, RevisionRecord, Stamp } from '../exchange';
import type { Counts } from './counts';
import type { SearchLogRow, SearchShardRow, SearchStateRow } from './search/tables';
import { fillTrashAndTags } from './upgrades';

/** A record with the columns that its indexes need. `ids` has the id and all aliases. */
export interface ArticleRow {
  id: string;
  ids: string[];
  urlKey: string;
  /** 1 when a reader sees it: not deleted, or with a live mark. Booleans are no index keys. */
  live: 0 | 1;
  createdAt: number;
  record: ArticleRecord;
  /** Number of the last action that wrote it here. None in rows of before there were numbers, which count as 0. */
  changed?: number;
  /** When it was deleted, milliseconds since the epoch, while it is in the trash. */
  trashedAt?: number;
  /** The collections that it is in, while a reader sees it. */
  collections?: string[];
}

export interface HighlightRow {
  id: string;
  ids: string[];
  articleId: string;
  live: 0 | 1;
  createdAt: number;
  /** 1 when it has a note. */
  noted: 0 | 1;
  record: HighlightRecord;
  /** As in `ArticleRow`. */
  changed?: number;
  /** As in `ArticleRow`. */
  trashedAt?: number;
  /** The tags of a live mark. */
  tags?: string[];
}

/** What a repost of an article is looked for by. Made when it is first needed, where it is not there. */
export interface FingerprintRow {
  articleId: string;
  fingerprint: string;
}

/** A part of what `ImportBackup` has; the first, `before-import`, sorts before the others. */
export interface BackupRow {
  slot: string;
  library: Library;
  /** In the first part. None in rows of before, which have the whole library of before the import. */
  written?: string[];
  /** Of the import; in the first part. */
  stamp: Stamp;
  at: number;
}

/** The last export to a place that the reader named, a machine or a person. */
export interface ExportRow {
  target: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Number of the last action that it had in it. */
  changes: number;
}

export interface CountsRow extends Counts {
  key: 'live';
}

/** Numbers are kept as decimal text. */
export interface MetaRow {
  key: 'device' | 'last-stamp' | 'changes' | 'last-backup' | 'changes-at-backup';
  value: string;
}

export class LibraryDatabase extends Dexie {
  declare readonly articles: EntityTable<ArticleRow, 'id'>;
  declare readonly highlights: EntityTable<HighlightRow, 'id'>;
  declare readonly revisions: EntityTable<RevisionRecord, 'id'>;
  declare readonly searchShards: EntityTable<SearchShardRow, 'id'>;
  declare readonly searchLog: EntityTable<SearchLogRow, 'articleId'>;
  declare readonly searchState: EntityTable<SearchStateRow, 'key'>;
  declare readonly counts: EntityTable<CountsRow, 'key'>;
  declare readonly fingerprints: EntityTable<FingerprintRow, 'articleId'>;
  declare readonly backups: EntityTable<BackupRow, 'slot'>;
  declare readonly exports: EntityTable<ExportRow, 'target'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;

  constructor(
    name: string,
    {
      indexedDB,
      IDBKeyRange,
    }: { indexedDB?: IDBFactory | undefined; IDBKeyRange?: typeof globalThis.IDBKeyRange | undefined },
  ) {
    super(name, {
      autoOpen: false,
      chromeTransactionDurability: 'strict',
      ...(indexedDB && { indexedDB: refusingDowngrade(indexedDB) }),
      ...(IDBKeyRange && { IDBKeyRange }),
    });
    // A released version is never edited: a change is a new version with its upgrade.
    this.version(1).stores({
      articles: 'id, *ids, urlKey, [live+createdAt]',
      highlights: 'id, *ids, [articleId+live], [live+createdAt], [live+noted]',
      revisions: 'id, articleId',
      texts: 'articleId',
      markTexts: 'articleId',
      backups: 'slot',
      meta: 'key',
    });
    this.version(2).stores({ fingerprints: 'articleId' });
    this.version(3)
      .stores({
        articles: 'id, *ids, urlKey, [live+createdAt], changed, trashedAt, *collections',
        highlights: 'id, *ids, [articleId+live], [live+createdAt], [live+noted], changed, trashedAt, *tags',
        exports: 'target',
      })
      .upgrade(fillTrashAndTags);
    // What is searched and what is counted is made from the records when it is first needed.
    this.version(4).stores({
      texts: null,
      markTexts: null,
      searchShards: 'id',
      searchLog: 'articleId, changed',
      searchState: 'key',
      counts: 'key',
    });
  }
}

/**
 * Dexie opens a database of a newer version without a word, and may even patch its schema. A newer database belongs to
 * a newer version of the extension: not opened, not touched.
 */
function refusingDowngrade(factory: IDBFactory): IDBFactory {
  return {
    open(name: string, version?: number) {
      if (version === undefined) throw new DOMException('The database is of a newer version', 'VersionError');
      return factory.open(name, version);
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
  };
}
