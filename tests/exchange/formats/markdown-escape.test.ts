import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { escapeLine, escapeLines } from '../../../exchange/formats/markdown/escape';
import { figure } from '../../figure';
import { rendered as render } from './rendered';

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
  it('X8: renders as itself', () => {
    const numRuns = 10_000;
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
      { numRuns, examples: HOSTILE.map((text) => [text]) },
    );
    figure('X8', 'node', {
      tried: numRuns,
      failed: 0,
      what: 'texts that Markdown does not render as they are',
    });
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
