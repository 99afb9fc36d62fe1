import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Library, type LiveArticle, liveArticles } from '../../../exchange';
import { articlesOf, DEFAULT_TEMPLATES, previewTemplate } from '../../../exchange/formats';
import { articleView } from '../../../exchange/formats/article-view';
import { parseTemplate } from '../../../exchange/formats/markdown/parse-template';
import { renderTemplate } from '../../../exchange/formats/markdown/render-template';
import { rendered, shownLines } from './rendered';
import {
  anyText,
  bytesOf,
  exported,
  libraryOf,
  NAUGHTY,
  options,
  sampleLibrary,
  textOf,
  utf8,
} from './sample';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** The files of an export of one file an article, by name. */
async function notes(
  ...[library, fields]: Parameters<typeof exported> extends [unknown, ...infer Rest] ? Rest : never
) {
  const [zip] = await exported('markdown', library, { ...fields, split: true });
  if (!zip) throw new Error('no file');
  const files = unzipSync(await bytesOf(zip));
  return Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
}

/** What the default template makes of the only article of a library, without packing it. */
const { nodes } = parseTemplate(DEFAULT_TEMPLATES.article, 'article');
const noteOf = (library: Library): string =>
  renderTemplate(nodes, {
    options: options(),
    articles: 1,
    article: articleView(liveArticles(library)[0] as LiveArticle, options()),
  });

const properties = (markdown: string): Record<string, unknown> =>
  parseYaml(/^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1] ?? '');

/** What the default template for one article must show of these texts, line by line. */
const shownOf = (title: string, quote: string, note: string): string[] =>
  [
    title.trim() === '' ? 'Untitled' : title.replace(/\r\n?|\n/g, ' '),
    quote,
    note.trim() === '' ? '' : note,
  ].flatMap(shownLines);

describe('Markdown, one file an article', () => {
  it.each([
    ['2024-05-06', '2024-05-06', /^title: "2024-05-06"\n[\s\S]*^published: 2024-05-06$/m],
    ['2024', '2024-02-31', /^title: "2024"\n[\s\S]*^published: "2024-02-31"$/m],
  ])(
    'writes the title %j as a text, and the day %j as one only where it is one',
    (title, publishedAt, shown) => {
      const [article] = sampleLibrary().articles;
      expect(article).toBeDefined();
      const articles = article ? [{ ...article, title, publishedAt }] : [];
      expect(noteOf({ articles, highlights: [] })).toMatch(shown);
    },
  );

  it('packs a note an article, with properties, quotes, notes, tags and the citation', async () => {
    const files = await notes(sampleLibrary());
    expect(files.map(([name]) => name)).toEqual(['蓝田新建学校 \uff1cb\uff1e.md', '蓝田市治理清水河.md']);
    expect(files[1]?.[1]).toBe(`---
title: "蓝田市治理清水河"
url: "https://news.lantian.example/2024/05/06/river.html"
source: "蓝田日报"
author: ["林远"]
published: 2024-05-06
captured: 2024-05-06
tags: ["a-b", "水"]
---

# 蓝田市治理清水河

> 三亿元

> 五十二家工厂\\
> 已经搬迁

待核\\
第二行

\\#a b #水

林远.蓝田市治理清水河\\[N/OL\\].蓝田日报,2024-05-06\\[2024-05-06\\].https\\:\\/\\/news.lantian.example/2024/05/06/river.html.
`);
    expect(properties(files[0]?.[1] ?? '')).toEqual({
      title: '蓝田新建学校 <b>',
      url: 'https://news.lantian.example/b?x=(1)&y=%3C2%3E',
      source: null,
      author: [],
      published: null,
      captured: '2024-05-06',
      document_number: '蓝政发〔2024〕3号',
      tags: ['教育'],
    });
  });

  it('renders as the texts that were put in, and carries them in its properties', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (title, quote, note, source) => {
        const markdown = utf8(noteOf(libraryOf({ title, quote, note, source })));
        const { texts, links } = rendered(markdown);
        const shown = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
        expect(shown.slice(0, -1)).toEqual(shownOf(utf8(title), utf8(quote), utf8(note)));
        expect(links).toEqual([]);
        expect(properties(markdown)).toMatchObject({
          title: title.trim() === '' ? 'Untitled' : title,
          source: source === '' ? null : source,
        });
      }),
      { numRuns: 10_000, examples: NAUGHTY.map((text) => [text, text, text, text]) },
    );
  });

  it('makes no markup of any text', () => {
    const allowed = [
      'blockquote_close',
      'blockquote_open',
      'hardbreak',
      'heading_close',
      'heading_open',
      'inline',
    ];
    fc.assert(
      fc.property(anyText, anyText, (text, tag) => {
        const markdown = utf8(noteOf(libraryOf({ title: text, quote: text, note: text, tag })));
        const { types } = rendered(markdown);
        const strange = types.filter(
          (type) => ![...allowed, 'paragraph_close', 'paragraph_open', 'text', 'text_special'].includes(type),
        );
        expect(strange).toEqual([]);
      }),
      { numRuns: 1000, examples: NAUGHTY.map((text) => [text, text]) },
    );
  });
});

describe('Markdown in one file', () => {
  it('has a heading an article and links to the articles alone', async () => {
    const markdown = await textOf('markdown', sampleLibrary());
    const { links, texts, types } = rendered(markdown);
    expect(properties(markdown)).toEqual({ exported: '2024-05-06', articles: 2 });
    expect(links).toEqual([
      'https://news.lantian.example/b?x=(1)&y=%3C2%3E',
      'https://news.lantian.example/2024/05/06/river.html',
    ]);
    expect(texts).toContain('五十二家工厂\n已经搬迁');
    expect(types).not.toContain('html_inline');
    expect(markdown).toContain('- published: 2024-05-06\n- captured: 2024-05-06\n\n> 三亿元\n\n> 五十二');
  });

  it('of an empty library is front matter alone', async () => {
    const empty = await textOf('markdown', { articles: [], highlights: [] });
    expect(empty).toBe('---\nexported: 2024-05-06\narticles: 0\n---\n');
  });
});

describe('a template', () => {
  const write = (template: string, split = true) =>
    split
      ? notes(sampleLibrary(), { template }).then((files) => files[1]?.[1])
      : textOf('markdown', sampleLibrary(), { template });
  const problemsOf = async (template: string, split = true) => {
    const { problems } = await previewTemplate(articlesOf(sampleLibrary()), options({ template, split }));
    return problems.map(({ code, line, column, detail }) => `${line}:${column} ${code} ${detail}`.trim());
  };

  it.each([
    ['{{title}} ({{captured}})', '蓝田市治理清水河 (2024-05-06)'],
    ['{{#each marks}}\n- {{quote}}\n{{/each}}\n', '- 三亿元\n- 五十二家工厂\\\n  已经搬迁\n'],
    ['{{#each marks}}\n  > - {{quote}}\n{{/each}}', '  > - 三亿元\n  > - 五十二家工厂\\\n  >   已经搬迁\n'],
    ['{{#each marks}}\n## {{quote}}\n{{/each}}', '## 三亿元\n## 五十二家工厂 已经搬迁\n'],
    ['[{{title}}]({{url}})', '[蓝田市治理清水河](<https://news.lantian.example/2024/05/06/river.html>)'],
    ['{{#if subtitle}}A{{else}}B{{/if}}', 'B'],
    ['{{#if title}}A{{else}}B{{/if}}', 'A'],
    ['{{#each marks}}{{#if note}}{{#each tags}}<{{this}}>{{/each}}{{/if}}{{/each}}', '<a b><水>'],
    ['{{! nothing }}{{marksCount}}', '2'],
    ['\\{{title}}', '{{title}}'],
    ['{{#each marks}}{{title}}{{/each}}', '蓝田市治理清水河蓝田市治理清水河'],
    [
      '{{#each marks}}{{colour}}/{{colourName}}/{{paragraph}} {{/each}}',
      'vermilion/Vermilion/1 green/Green/1 ',
    ],
    ['a\r\nb', 'a\nb'],
  ])('%j is written as %j', async (template, expected) => {
    expect(await write(template)).toBe(expected);
  });

  it('goes through all articles in one file', async () => {
    expect(
      await write('{{count}}:{{#each articles}} {{captured}}{{#each marks}}*{{/each}}{{/each}};', false),
    ).toBe('2: 2024-05-06* 2024-05-06**;');
  });

  it.each([
    ['{{nothing}}', ['1:1 unknown-field nothing']],
    ['a\n  {{quote}}', ['2:3 unknown-field quote']],
    ['{{#each articles}}{{/each}}', ['1:1 unknown-loop articles']],
    ['{{#each marks}}{{#each marks}}{{/each}}{{/each}}', ['1:16 unknown-loop marks']],
    ['{{#each marks}}', ['1:1 block-not-closed #each marks']],
    ['{{/if}}', ['1:1 block-not-open /if']],
    ['{{else}}', ['1:1 block-not-open else']],
    ['{{#if title}}{{else}}{{else}}{{/if}}', ['1:22 block-not-open else']],
    ['{{#each marks}}{{/if}}{{/each}}', ['1:16 block-not-open /if']],
    ['a {{title', ['1:3 not-closed']],
    ['{{title | upper}}', ['1:1 unknown-tag title | upper']],
    ['{{constructor}} {{__proto__}}', ['1:1 unknown-field constructor', '1:17 unknown-tag __proto__']],
    ['---\ntitle: {{title}}\n', ['1:1 front-matter-not-closed']],
    ['---\ntitle: "{{title}}"\n---\n', ['2:9 front-matter-in-text title']],
    ['---\ntitle: on {{title}}\n---\n', ['2:11 front-matter-in-text title']],
    ['x'.repeat(100_001), ['1:100001 too-long 100000']],
  ])('%j is reported', async (template, problems) => {
    expect(await problemsOf(template)).toEqual(problems);
    const result = await (await import('./sample'))
      .format('markdown')
      .export(articlesOf(sampleLibrary()), options({ template, split: true }));
    expect(result).toMatchObject({ ok: false, error: { code: 'template' } });
  });

  it('whose front matter is no YAML is reported by its line', async () => {
    expect(await problemsOf('---\ntitle: {{title}}\n\tbad: [\n---\n')).toEqual([
      expect.stringMatching(/^3:\d+ front-matter-not-yaml ./),
    ]);
  });

  it('is never code, and never throws', async () => {
    const parts = fc.constantFrom(
      ...[
        '{{',
        '}}',
        '#each ',
        '#if ',
        '/each',
        '/if',
        'else',
        'marks',
        'title',
        'quote',
        'tags',
        'this',
        '\n',
        '---\n',
      ],
      ...[
        '{{#each marks}}',
        '{{/each}}',
        '{{title}}',
        'title: ',
        '{{!',
        '\\',
        'constructor',
        '$(1)',
        '> ',
        ' ',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 20 }), fc.boolean(), async (pieces, split) => {
        const { text, problems } = await previewTemplate(
          articlesOf(sampleLibrary()),
          options({ template: pieces.join(''), split }),
        );
        expect(typeof text).toBe('string');
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('is shown at work on the newest article, three marks long', async () => {
    const preview = await previewTemplate(articlesOf(sampleLibrary()), options({ split: true }));
    expect(preview.problems).toEqual([]);
    expect(preview.text).toContain('# 蓝田新建学校 \\<b\\>');
    const whole = await previewTemplate(
      articlesOf(sampleLibrary()),
      options({ template: DEFAULT_TEMPLATES.library }),
    );
    expect(whole.text).toBe(await textOf('markdown', sampleLibrary()));
  });
});
