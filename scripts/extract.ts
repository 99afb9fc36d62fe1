/**
 * `npm run -s extract -- FILE.html [--url URL]`: the article of a saved page, as one JSON object. `npm run -s extract --
 * FOLDER`: those of every page of a folder, one a line; `urls.json` there may have their addresses, by file name.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, extractArticle, isProbablyArticle, siteNameOf } from '../article';
import { readOptions, refuse } from './options';
import { endWithReader } from './output';
import { usePage } from './page-file';

const USAGE = 'npm run -s extract -- FILE.html [--url URL] | npm run -s extract -- FOLDER';

const EMPTY = {
  title: null,
  kicker: null,
  subtitle: null,
  siteName: null,
  channel: null,
  documentNumber: null,
  issuer: null,
  source: null,
  author: null,
  editor: null,
  publishedAt: null,
  originUrl: null,
  canonicalUrl: null,
  nextPageUrl: null,
  evidence: {},
  script: null,
  blocks: [],
  dropped: [],
  text: '',
};

function withoutNodes({ blocks, dropped, evidence, ...fields }: Article, url: string) {
  return {
    ...fields,
    siteName: fields.siteName ?? siteNameOf(url),
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([field, { where, confidence }]) => [field, { where, confidence }]),
    ),
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    dropped: dropped.map(({ text, reason }) => ({ text, reason })),
  };
}

async function describePage(file: string, url: string) {
  try {
    return await usePage(file, url, (document) => {
      const start = performance.now();
      const verdict = isProbablyArticle(document);
      const article = extractArticle(document, { url });
      const ms = Math.round((performance.now() - start) * 10) / 10;
      const fields = article ? withoutNodes(article, url) : EMPTY;
      return { isProbablyArticle: verdict, ms, found: article !== null, ...fields };
    });
  } catch (error) {
    return { isProbablyArticle: false, ms: 0, found: false, ...EMPTY, error: String(error) };
  }
}

function addressesOf(folder: string): Record<string, string> {
  const file = join(folder, 'urls.json');
  if (!existsSync(file)) return {};
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = Object.entries(json && typeof json === 'object' ? json : {});
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch (error) {
    console.error(`${file}: ${String(error)}`);
    return {};
  }
}

const { values, positionals } = readOptions({ options: { url: { type: 'string' } }, allowPositionals: true });
const [path, ...others] = positionals;
endWithReader();
if (!path || others.length > 0) refuse(USAGE);
if (!existsSync(path)) refuse(`${path}: no such file or folder`);
if (statSync(path).isDirectory()) {
  const addresses = addressesOf(path);
  for (const file of readdirSync(path)
    .filter((name) => /\.html?$/i.test(name))
    .sort()) {
    console.log(JSON.stringify({ file, ...(await describePage(join(path, file), addresses[file] ?? '')) }));
  }
} else console.log(JSON.stringify(await describePage(path, values.url ?? '')));
