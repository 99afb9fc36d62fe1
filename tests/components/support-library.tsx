import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { ArticleView, OpenedModel } from '../../components/library/article/model';
import { Library } from '../../components/library/Library';
import type { LibraryCallbacks, LibraryModel, RowModel } from '../../components/library/model';
import { moveTo, NOTHING_CHOSEN } from '../../components/library/selection';
import type { MarkModel } from '../../components/marks/model';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';
import { show } from './support';

export const mark = (id: string, fields: Partial<MarkModel> = {}): MarkModel => ({
  id,
  quote: '投入三亿元',
  colour: 'green',
  note: '',
  tags: [],
  ...fields,
});

export const row = (id: string, fields: Partial<RowModel> = {}): RowModel => ({
  id,
  title: '蓝田市治理清水河',
  host: 'news.lantian.example',
  lang: 'zh-Hans',
  source: '蓝田日报',
  publishedAt: '2024-05',
  capturedAt: Date.UTC(2024, 4, 6),
  marks: 0,
  notes: 0,
  colours: [],
  tags: [],
  isGone: false,
  ...fields,
});

export const articleView = (fields: Partial<ArticleView> = {}): ArticleView => ({
  id: 'a1',
  title: '蓝田市治理清水河',
  url: 'https://news.lantian.example/river.html',
  opensAt: 'https://news.lantian.example/river.html',
  canonicalUrl: null,
  originUrl: null,
  lang: 'zh-Hans',
  script: 'zh-Hans',
  source: '蓝田日报',
  siteName: '蓝田新闻',
  author: '林远',
  editor: null,
  publishedAt: '2024-05',
  kicker: null,
  subtitle: null,
  channel: null,
  documentNumber: null,
  issuer: null,
  asRead: {},
  capturedAt: Date.UTC(2024, 4, 6),
  capturedBy: '0.1.0',
  textHash: 'c0ffee',
  blocks: [
    { kind: 'paragraph', text: '蓝田市今年投入三亿元治理清水河。' },
    { kind: 'paragraph', text: '沿河五十二家工厂已经搬迁。' },
  ],
  collections: [],
  gone: null,
  ...fields,
});

export const openedOf = (fields: Partial<OpenedModel> = {}): OpenedModel => ({
  article: articleView(),
  marks: [mark('m1')],
  places: [{ id: 'm1', start: 5, end: 10 }],
  revisions: [],
  chain: null,
  mark: null,
  tab: 'text',
  ...fields,
});

/** A model that lists these rows, the first of them under the cursor. */
export const listing = (rows: readonly RowModel[]): Partial<LibraryModel> => ({
  ids: rows.map(({ id }) => id),
  rows: new Map(rows.map((each) => [each.id, each])),
  selection: rows[0] ? moveTo(rows[0].id) : NOTHING_CHOSEN,
});

export const modelOf = (fields: Partial<LibraryModel> = {}): LibraryModel => ({
  state: 'open',
  failure: null,
  isIncomplete: false,
  query: '',
  isSearching: false,
  place: 'articles',
  layout: 'list',
  pane: 'list',
  order: { by: 'saved', descending: true },
  ids: [],
  rows: new Map(),
  selection: NOTHING_CHOSEN,
  opened: null,
  facets: null,
  allNames: null,
  trash: null,
  facts: null,
  overview: null,
  exportTargets: [],
  backup: null,
  totals: { articles: 1, highlights: 0, notes: 0, articlesThisWeek: 0, highlightsThisWeek: 0 },
  settings: DEFAULT_SETTINGS,
  storage: { usage: 1_500_000, quota: 10_000_000, persisted: false, declined: false, canUndoImport: false },
  dialog: null,
  snackbar: null,
  ...listing([row('a1')]),
  ...fields,
});

/** The page with a spy for whatever callback it asks for. */
export const mounted = async (model: LibraryModel) => {
  const callbacks = new Proxy({} as LibraryCallbacks & Record<string, ReturnType<typeof vi.fn>>, {
    get: (known, name: string) => {
      known[name] ??= vi.fn();
      return known[name];
    },
  });
  const view = await show(<Library model={model} callbacks={callbacks} />);
  // Parts that load when they are drawn.
  await act(() => vi.dynamicImportSettled());
  return { view, callbacks };
};
