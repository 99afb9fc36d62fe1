/** Something deleted that can be brought back. Times are milliseconds since the epoch. */
export interface TrashItem {
  id: string;
  kind: 'article' | 'mark';
  /** Of the article, also for a mark. */
  title: string;
  lang: string | undefined;
  /** What a mark has marked; null for an article. */
  quote: string | null;
  /** How many marks went with an article. */
  marks: number;
  deletedAt: number;
  /** When it goes for good. */
  goesAt: number;
}

export interface TrashCallbacks {
  restoreTrashed(item: TrashItem): void;
  /** Deletes one for good. */
  purgeTrashed(item: TrashItem): void;
  emptyTrash(): void;
}
