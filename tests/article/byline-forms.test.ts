import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../article';
import { FORMS, FORMS_HANT, type Form } from './byline-forms';
import { cast, HANS, HANT, pagesOf } from './byline-pages';
import { URL_OF_PAGE } from './document';

const parser = new new JSDOM('').window.DOMParser();
const FIELDS = ['author', 'source', 'editor'] as const;

/** The layouts of a form in which a field is read otherwise than given, each with what was read. */
function misread(form: Form, casts: typeof HANS): string[] {
  const wrong: string[] = [];
  const pages = casts.map((people) => Object.entries(pagesOf({ ...form, line: cast(form.line, people) })));
  for (let layout = 0; layout < (pages[0]?.length ?? 0); layout++) {
    const people = casts[layout % casts.length];
    const [name, html] = pages[layout % casts.length]?.[layout] ?? [];
    if (!people || !html) throw new Error('a form without pages');
    const article = extractArticle(parser.parseFromString(html, 'text/html'), { url: URL_OF_PAGE });
    for (const field of FIELDS) {
      const want = form[field] === undefined ? null : cast(form[field], people);
      if (!article || article[field] !== want)
        wrong.push(`${name}: ${field} ${article?.[field]} for ${want}`);
    }
  }
  return wrong;
}

describe.each([
  ['Simplified', FORMS, HANS],
  ['Traditional', FORMS_HANT, HANT],
] as const)('%s', (_, forms, casts) => {
  it.each(forms)('$place: $line', (form) => {
    expect(misread(form, casts)).toEqual([]);
  });
});

it('holds at least 150 forms of writers, sources and editors', () => {
  const named = [...FORMS, ...FORMS_HANT].filter((form) => form.author ?? form.source ?? form.editor);
  expect(named.length).toBeGreaterThan(150);
});
