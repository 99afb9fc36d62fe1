/** Where a row of failures is tried. */
export type Where = 'node' | 'chromium' | 'firefox';

interface Row {
  /** The fault, or the hostile input. */
  fault: string;
  where: readonly Where[];
  /** Tried by the long run alone: it takes minutes, or the repository's history. */
  isLong?: true;
}

const BROWSERS = ['chromium', 'firefox'] as const;
const ALL = ['node', ...BROWSERS] as const;

/** What the product must survive. A run of the tests fails where one of these has printed no figure (`figure.ts`). */
export const ROWS = {
  S1: { fault: 'the background stopped amid a write', where: ALL },
  S2: { fault: 'the browser killed while saving', where: BROWSERS },
  S3: { fault: 'an upgrade of the database that an open tab blocks', where: BROWSERS },
  S4: { fault: 'a database of each earlier version', where: ['node'] },
  S5: { fault: 'a database of a newer version', where: ALL },
  S6: { fault: 'damaged files of the database', where: BROWSERS },
  S7: { fault: 'a full disk', where: ['node', 'chromium'] },
  S8: { fault: 'storage that the browser may clear away', where: BROWSERS },
  S9: { fault: 'private browsing', where: ['firefox'] },
  S10: { fault: 'two tabs that write at once', where: ['node'] },
  S11: { fault: 'the back/forward cache', where: BROWSERS },
  S12: { fault: '10,000 articles with 100,000 marks', where: ['chromium'], isLong: true },
  L1: { fault: 'an update under open tabs', where: BROWSERS },
  L2: { fault: 'scripts injected again and again', where: BROWSERS },
  L3: { fault: 'messages whose answer is lost', where: BROWSERS },
  L5: { fault: 'routes within a page', where: BROWSERS },
  L6: { fault: 'access to a site taken away', where: BROWSERS },
  L9: { fault: 'an update from the release before', where: BROWSERS, isLong: true },
  L10: { fault: 'frames and shadow roots', where: BROWSERS },
  E1: { fault: 'a thousand pages in a row', where: BROWSERS, isLong: true },
  H1: { fault: 'names that shadow what is read', where: ALL },
  H2: { fault: 'built-in functions replaced', where: BROWSERS },
  H3: { fault: 'pages of a monstrous size', where: BROWSERS },
  H4: { fault: 'a page that undoes what is written to it, or never rests', where: BROWSERS },
  H5: { fault: 'a page that looks for our data and makes up events', where: BROWSERS },
  H6: { fault: 'clickjacking', where: BROWSERS },
  H7: { fault: 'a page that looks for traces of us', where: BROWSERS },
  H8: { fault: 'fingerprinting by resources', where: ['node'] },
  H9: { fault: "a page's content security policy", where: BROWSERS },
  H10: { fault: 'a page that must be given back as it was', where: ALL },
  H11: { fault: 'a page that lies about itself', where: ['node'] },
  H12: { fault: 'patterns that take too long', where: ['node'] },
  X1: { fault: 'malformed files', where: ['node'] },
  X2: { fault: 'files nested without end', where: ['node'] },
  X3: { fault: 'huge files', where: BROWSERS },
  X4: { fault: 'keys that mean something on every object', where: ['node'] },
  X5: { fault: 'scripts in what is shown', where: BROWSERS },
  X6: { fault: 'addresses of other schemes', where: ['node'] },
  X7: { fault: 'cells that spreadsheets take for formulas', where: ['node'] },
  X8: { fault: 'texts that Markdown takes for its own', where: ['node'] },
  X9: { fault: 'odd texts', where: ['node'] },
  X11: { fault: 'a fault amid an import, and the same file twice', where: ['node'] },
  X12: { fault: 'export, wipe and import', where: ['node'] },
  M1: { fault: 'every message from every sender', where: ALL },
  M4: { fault: 'malformed messages', where: ['node'] },
  M5: { fault: 'permissions and requests beyond what is said', where: ALL },
  M6: { fault: 'unsafe code in the build', where: ['node'], isLong: true },
  M7: { fault: 'a release that nobody can make again', where: ['node'], isLong: true },
} as const satisfies Record<string, Row>;

export type RowId = keyof typeof ROWS;

/** Each row with each of its places that a run tries, the long one or the other: `S1 node`. */
export const triedRows = (isLong: boolean): string[] =>
  Object.entries<Row>(ROWS)
    .filter(([, row]) => isLong || !row.isLong)
    .flatMap(([id, { where }]) => where.map((place) => `${id} ${place}`));
