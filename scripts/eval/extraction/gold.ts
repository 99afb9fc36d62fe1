import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_IDS, pageAddress, pageGold } from '../../../tests/fixtures/pages';

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

/** The pages of a corpus: `DIR/<set>/<id>.html` with `<id>.gold.json` beside it. All sets unless some are named. */
export function corpusPages(corpus: string, sets?: readonly string[]): Page[] {
  const all = readdirSync(corpus).filter((name) => statSync(join(corpus, name)).isDirectory());
  return (sets ?? all.sort()).flatMap((set) =>
    readdirSync(join(corpus, set))
      .filter((name) => name.endsWith('.gold.json'))
      .sort()
      .flatMap((name) => {
        const id = name.replace(/\.gold\.json$/, '');
        const file = join(corpus, set, `${id}.html`);
        if (!existsSync(file)) return [];
        const gold = JSON.parse(readFileSync(join(corpus, set, name), 'utf8')) as Gold;
        return [{ set, id, file, gold }];
      }),
  );
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
    const file = new URL(`../../../tests/fixtures/pages/${id}.html`, import.meta.url).pathname;
    return [{ set: 'fixtures', id, file, gold }];
  });
}
