import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Library, setDeleted, toMarkdown } from '../../exchange';
import { escapeLine, escapeLines } from '../../exchange/formats/markdown/escape';
import { rendered as render } from './formats/rendered';
import { createDevice, idOf } from './samples';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HOSTILE = [
  '# not a heading',
  '> not a quote',
  '- not a list',
  '1. not a list',
  '2) not a list',
  '---',
  '===',
  '***',
  '```js',
  '~~~',
  '    code',
  '\tcode',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- comment -->',
  '[link](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  '[a]: https://evil.example',
  '[[wiki link]]',
  '[^1]: footnote',
  '**bold** _emphasis_ `code` ~~gone~~ ==marked== $x$ %%hidden%%',
  '&lt;b&gt; &amp; &#x41;',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a\n===\nb\n---',
  'back\\slash \\* at the end \\',
  'https://evil.example/ www.evil.example me@evil.example',
  '　　全角缩进　',
  '#标签 ^block-id {.class}',
  '+1',
  ': definition',
  '',
  '   ',
  'a  \nb',
  '\u202e\u200b\ud800𠮷👩‍👩‍👧',
];

/** Lines without what no Markdown renders: empty ones. */
const lines = (text: string) => text.split(/\r\n?|\n/).filter((line) => line !== '');

const ALLOWED = [
  'blockquote_close',
  'blockquote_open',
  'hardbreak',
  'inline',
  'paragraph_close',
  'paragraph_open',
  'text',
  'text_special',
];

const textArbitrary = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: fc.constantFrom(...'\\`*_[]<>&~$|#^{}@!()-+=:.1 9\n\t%ab漢/"\''), maxLength: 30 }),
    fc.string({ unit: 'grapheme' }),
  )
  .map((text) => text.replaceAll('\0', ''));

describe('escaped text', () => {
  it('renders as itself', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const quoted = escapeLines(text)
          .map((line) => `> ${line}`)
          .join('\n');
        for (const markdown of [escapeLines(text).join('\n'), quoted]) {
          const { texts, types, links } = render(markdown);
          expect(texts.flatMap(lines)).toEqual(lines(text));
          expect(types.filter((type) => !ALLOWED.includes(type))).toEqual([]);
          expect(links).toEqual([]);
        }
      }),
      { numRuns: 10_000, examples: HOSTILE.map((text) => [text]) },
    );
  });

  it.each([
    ['www.a.example', 'www\\.a.example'],
    ['http://a.example', 'http\\:\\/\\/a.example'],
    ['me@a.example', 'me\\@a.example'],
    ['#标签', '\\#标签'],
    ['==亮== %%注%%', '\\=\\=亮\\=\\= \\%\\%注\\%\\%'],
    ['增长5.5%，共100元。', '增长5.5%，共100元。'],
    ['2024.5.6 发布', '2024.5.6 发布'],
    ['1. 发布', '1\\. 发布'],
  ])('breaks what GitHub and Obsidian would read in %j, and nothing else', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  it('renders as itself in a heading and in a list', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const line = text.replace(/\r\n?|\n/g, ' ');
        fc.pre(line !== '');
        expect(render(`## ${escapeLine(text)}`).texts).toEqual([line]);
        expect(render(`- source: ${escapeLine(text)}`).texts).toEqual([`source: ${line}`]);
      }),
      { numRuns: 3000, examples: HOSTILE.map((text) => [text]) },
    );
  });
});

describe('toMarkdown', () => {
  const device = createDevice('a');
  const river = device.article(1);
  const school = device.article(2, {
    url: 'https://news.lantian.example/b?x=(1)&y=<2>',
    title: '蓝田新建学校 <b>',
    author: null,
  });
  const library: Library = {
    articles: [river, school],
    highlights: [
      device.mark(1, {
        id: idOf(0x101),
        exact: '五十二家工厂\n已经搬迁',
        at: 20,
        note: '待核\n第二行',
        tags: ['水', 'a b'],
      }),
      device.mark(1, { id: idOf(0x102), exact: '三亿元', at: 7 }),
      setDeleted(device.mark(1, { id: idOf(0x103), exact: '删去', at: 1 }), true, device.stamp()),
    ],
  };

  it('writes articles newest first, with their marks in the order of the page', () => {
    expect(toMarkdown(library)).toBe(`---
title: "highlights"
articles: 2
highlights: 2
---

## 蓝田新建学校 \\<b\\>

- url: <https://news.lantian.example/b?x=(1)&y=%3C2%3E>
- source: 蓝田日报
- published: 2024-05-06
- captured: 2024-05-06T08:00:00.000Z

## 蓝田市治理清水河

- url: <https://news.lantian.example/2024/05/06/river.html>
- source: 蓝田日报
- author: 林远
- published: 2024-05-06
- captured: 2024-05-06T08:00:00.000Z

> 三亿元

> 五十二家工厂\\
> 已经搬迁

待核\\
第二行

\\#a b #水
`);
  });

  it('leaves deleted articles out, with their marks', () => {
    const gone = {
      articles: [setDeleted(river, true, device.stamp())],
      highlights: library.highlights.slice(2),
    };
    expect(toMarkdown(gone)).toBe('---\ntitle: "highlights"\narticles: 0\nhighlights: 0\n---\n');
  });

  it('links to nothing but the articles, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fc.array(textArbitrary, { minLength: 6, maxLength: 6 }),
        ([title, source, exact, note, tag, path]) => {
          const url = new URL(`https://a.example/${path}`).href;
          const article = device.article(7, { url, title: title ?? '', source: source ?? '' });
          const mark = device.mark(7, { exact: exact ?? '', note: note ?? '', tags: [tag ?? ''] });
          const { links, types } = render(toMarkdown({ articles: [article], highlights: [mark] }));
          expect(links.map((href) => new URL(href).origin)).toEqual(['https://a.example']);
          for (const type of [
            'html_block',
            'html_inline',
            'image',
            'code_inline',
            'fence',
            'code_block',
            'table_open',
            'em_open',
            'hr',
          ]) {
            expect(types).not.toContain(type);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
