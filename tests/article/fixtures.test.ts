import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractArticle, isProbablyArticle } from '../../article';
import { usePage } from '../../scripts/page-file';
import { figureOfTests } from '../figure';

/** What a fixture's author says its page holds. An absent field is not checked. */
interface Gold {
  isArticle: boolean;
  /** Its article is written by script, which does not run here. */
  late?: true;
  title?: string | null;
  source?: string | null;
  author?: string | null;
  editor?: string | null;
  publishedAt?: string | null;
  originUrl?: string | null;
  script?: string;
  body?: string[];
  boilerplate?: string[];
}

const FOLDER = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
const FIELDS = ['title', 'source', 'author', 'editor', 'publishedAt', 'originUrl', 'script'] as const;
const ids = readdirSync(FOLDER)
  .filter(
    (name) => name.endsWith('.gold.json') && existsSync(join(FOLDER, name.replace('.gold.json', '.html'))),
  )
  .map((name) => name.replace('.gold.json', ''))
  .filter((id) => !('late' in JSON.parse(readFileSync(join(FOLDER, `${id}.gold.json`), 'utf8'))));

const survived = figureOfTests('H10', 'node', {
  tried: ids.length,
  what: 'pages not the same to the byte after reading',
});

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(ids)('%s', (id) => {
  const gold = JSON.parse(readFileSync(join(FOLDER, `${id}.gold.json`), 'utf8')) as Gold;
  const read = () =>
    usePage(join(FOLDER, `${id}.html`), 'http://fixtures.example/', (document) => {
      const before = document.documentElement.outerHTML;
      const verdict = isProbablyArticle(document);
      const article = extractArticle(document, { url: 'http://fixtures.example/' });
      return { verdict, article, unchanged: document.documentElement.outerHTML === before };
    });

  it('is told to be an article or not, and left as it was', async () => {
    const { verdict, article, unchanged } = await read();
    expect({ verdict, found: article !== null }).toEqual({ verdict: gold.isArticle, found: gold.isArticle });
    expect(unchanged).toBe(true);
    survived();
  });

  if (!gold.isArticle) return;

  it('keeps every line of the body and no line of boilerplate', async () => {
    const { article } = await read();
    const lines = article?.blocks.map(({ text }) => squeeze(text)) ?? [];
    const body = (gold.body ?? []).map(squeeze);
    expect(body.filter((line) => !squeeze(article?.text ?? '').includes(line))).toEqual([]);
    expect((gold.boilerplate ?? []).map(squeeze).filter((line) => lines.includes(line))).toEqual([]);
    expect(lines.filter((line) => !body.some((kept) => kept.includes(line)))).toEqual([]);
  });

  it('reads its particulars', async () => {
    const { article } = await read();
    const found = Object.fromEntries(
      FIELDS.filter((field) => field in gold).map((field) => [field, article?.[field]]),
    );
    expect(found).toEqual(
      Object.fromEntries(FIELDS.filter((field) => field in gold).map((field) => [field, gold[field]])),
    );
  });
});
