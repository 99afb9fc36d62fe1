/**
 * The arrows of ARCHITECTURE.md, held in CI. Each rule names what it protects.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const PURE = '^(article|chinese|highlights|exchange)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Folders and files depend in one direction.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-folders-stay-pure',
      comment:
        'article, chinese, highlights and exchange know no browser API, no database, no view, no page.',
      severity: 'error',
      from: { path: PURE },
      to: {
        path: '^(page|storage|messaging|components|platform|entrypoints)/|node_modules/(dexie|preact|@preact|webextension-polyfill|wxt)',
      },
    },
    {
      name: 'chinese-stands-alone',
      severity: 'error',
      from: { path: '^chinese/' },
      to: { path: '^(article|highlights|exchange)/' },
    },
    {
      name: 'exchange-is-the-last-of-the-pure',
      comment: 'chinese <- article <- highlights <- exchange; types may be shared freely.',
      severity: 'error',
      from: { path: '^(article|highlights)/' },
      to: { path: '^exchange/' },
    },
    {
      name: 'article-before-highlights',
      severity: 'error',
      from: { path: '^article/' },
      to: { path: '^highlights/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'polyfill-in-platform-alone',
      severity: 'error',
      from: { pathNot: '^platform/browser\\.ts$' },
      to: { path: 'node_modules/webextension-polyfill', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'dexie-in-storage-alone',
      severity: 'error',
      from: { pathNot: '^storage/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'views-are-data-in-callbacks-out',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(storage|page|entrypoints|platform/(?!i18n\\.ts))|^messaging/(send|receive|protocol)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'content-scripts-never-reach-storage',
      comment: "A content script shares the page's IndexedDB and its fate: the library is the background's.",
      severity: 'error',
      from: { path: '^(page/|entrypoints/[^/]+\\.ts$)' },
      to: { path: '^storage/', reachable: true },
    },
    {
      name: 'foundations-know-no-view-and-no-page',
      comment: 'What views, pages and the background stand on does not lean on them.',
      severity: 'error',
      from: { path: '^(messaging|platform|storage)/' },
      to: { path: '^(page|components)/' },
    },
    {
      name: 'the-library-knows-no-browser-api',
      comment: 'storage/ is opened by the background and by pages alike, and by tests without a browser.',
      severity: 'error',
      from: { path: '^storage/' },
      to: { path: '^(messaging|platform)/' },
    },
    {
      name: 'messages-carry-records-not-the-library',
      severity: 'error',
      from: { path: '^(messaging|platform)/' },
      to: { path: '^storage/' },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^(entrypoints|tests)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'product-does-not-import-tests-or-scripts',
      severity: 'error',
      from: {
        path: '^(article|chinese|highlights|exchange|page|storage|messaging|components|platform|entrypoints)/',
      },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|node_modules/(?!dexie|preact|@preact|webextension-polyfill|wxt))' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.json'] },
  },
};
