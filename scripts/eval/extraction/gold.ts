import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_IDS, pageAddress, pageGold } from '../../../tests/fixtures/pages';
import { existing, refuse } from '../../options';

/** What a page holds, by somebody who read it. A missing field is unknown. */
export interface Gold {
  /** The article's lines without boilerplate. */
  text?: string;
  title?: string;
  date?: string;
  source?: string;
  author?: string;
  url?: string;
  lang: string;
  kind: string;
  split: 'article' | 'neg';
}

/** A saved page and its gold. */
export interface Page {
  set: string;
  id: string;
  file: string;
  gold: Gold;
}

/**
 * The pages of a corpus: each `<id>.gold.json` below the folder, at whatever depth, with `<id>.html` beside it. A set is
 * named by the folder that its pages lie in. All sets unless some are named; without a page the script ends.
 */
export function corpusPages(corpus: string, sets?: readonly string[]): Page[] {
  existing('--corpus', corpus);
  const pages = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .flatMap((name) => {
      const path = join(corpus, name);
      const set = basename(dirname(path));
      const id = basename(path, '.gold.json');
      const file = join(dirname(path), `${id}.html`);
      if (!existsSync(file) || (sets && !sets.includes(set))) return [];
      return [{ set, id, file, gold: JSON.parse(readFileSync(path, 'utf8')) as Gold }];
    });
  if (pages.length === 0) refuse(`--corpus ${corpus}: no page (ID.html with ID.gold.json beside it)`);
  return pages;
}

/** The project's own pages, in the same form; the one that is written by its script is left out. */
export function fixturePages(): Page[] {
  return PAGE_IDS.flatMap((id) => {
    const { late, isArticle, body, title, publishedAt, source, author, script } = pageGold(id);
    if (late) return [];
    const gold: Gold = {
      url: pageAddress(id),
      lang: script === 'none' ? 'other' : script,
      kind: 'fixture',
      split: isArticle ? 'article' : 'neg',
    };
    if (isArticle) gold.text = body.join('\n');
    if (isArticle && title) gold.title = title;
    if (publishedAt) gold.date = publishedAt;
    if (source) gold.source = source;
    if (author) gold.author = author;
    const file = fileURLToPath(new URL(`../../../tests/fixtures/pages/${id}.html`, import.meta.url));
    return [{ set: 'fixtures', id, file, gold }];
  });
}
