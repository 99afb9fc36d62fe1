import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { COLOURS } from '../../../highlights/colours';
import { anyText, libraryOf, NAUGHTY, sampleLibrary, textOf, utf8 } from './sample';

vi.setConfig({ testTimeout: 60_000 });

/** Elements that a page of ours is made of. */
const ELEMENTS = new Set(
  'html head meta title style body header main article h1 h2 a p span bdi blockquote'
    .toUpperCase()
    .split(' '),
);

/** The page as a browser reads it, that would run its scripts. `ran` is what they did. */
function read(html: string) {
  const ran: unknown[] = [];
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse: (opened) => {
      for (const name of ['alert', 'prompt', 'confirm']) {
        Object.defineProperty(opened, name, { value: (what: unknown) => ran.push(what) });
      }
    },
  });
  return { document: window.document, ran, close: () => window.close() };
}

describe('HTML', () => {
  it('stands alone: own style, no script, nothing fetched', async () => {
    const html = await textOf('html', sampleLibrary());
    const { document } = read(html);
    expect(document.documentElement.lang).toBe('en');
    expect(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toMatch(/^default-src 'none';/);
    expect(document.querySelectorAll('script, link, img, iframe, object, embed, base, form')).toHaveLength(0);
    expect(document.styleSheets).toHaveLength(1);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).toMatch(/prefers-color-scheme: dark/);
    expect(html).toMatch(/@media print/);
    for (const colour of COLOURS) expect(html).toContain(`.${colour} {`);
  });

  it('has a heading of its own over several articles, and none over one', async () => {
    const library = sampleLibrary();
    const headings = async (articles: typeof library.articles) =>
      [...read(await textOf('html', { ...library, articles })).document.querySelectorAll('h1')].map(
        ({ textContent }) => textContent,
      );
    expect(await headings(library.articles)).toEqual(['Highlights']);
    expect(await headings(library.articles.slice(0, 1))).toEqual([]);
  });

  it('shows articles in their language with links, quotes, notes, tags and citations', async () => {
    const { document } = read(await textOf('html', sampleLibrary()));
    const [school, river] = document.querySelectorAll('article');
    expect(river?.lang).toBe('zh-Hans');
    expect(river?.querySelector('h2 a')?.getAttribute('href')).toBe(
      'https://news.lantian.example/2024/05/06/river.html',
    );
    expect([...(river?.querySelectorAll('blockquote') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '三亿元',
      '五十二家工厂\n已经搬迁',
    ]);
    expect(river?.querySelector('.note')?.textContent).toBe('待核\n第二行');
    expect([...(river?.querySelectorAll('.tags span') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'a b',
      '水',
    ]);
    expect(school?.querySelector('h2')?.textContent).toBe('蓝田新建学校 <b>');
    expect(school?.querySelector('.cite')?.textContent).toMatch(
      /^蓝田市人民政府\.蓝田新建学校 <b>:蓝政发〔2024〕3号\[A\/OL\]/,
    );
  });

  it('is inert: no text becomes an element, an attribute or a script', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (quote, title, tag) => {
        const { document, ran, close } = read(
          await textOf('html', libraryOf({ quote, title, note: quote, source: title, tag })),
        );
        const elements = [...document.querySelectorAll('*')];
        expect(elements.filter(({ tagName }) => !ELEMENTS.has(tagName))).toEqual([]);
        for (const element of elements) {
          for (const { name, value } of element.attributes) {
            expect(name).toMatch(/^(lang|charset|http-equiv|content|name|dir|href|rel|class|title)$/);
            if (name === 'href') expect(value).toMatch(/^https?:/);
          }
        }
        expect(ran).toEqual([]);
        expect(document.querySelector('blockquote')?.textContent).toBe(
          utf8(quote).replaceAll('\0', '\ufffd'),
        );
        close();
      }),
      { numRuns: NAUGHTY.length + 40, examples: NAUGHTY.map((text) => [text, text, text]) },
    );
  });
});
