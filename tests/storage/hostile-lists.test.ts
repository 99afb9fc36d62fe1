import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { exportBundle, noteText, parseBundle, tagsOf } from '../../exchange';
import { textOf } from '../exchange/formats/sample';
import { createWorld, must, NOW, saveMark, snapshot, URLS } from './world';

/**
 * Published lists of hostile input, which are not part of this repository: `blns.json` (big list of naughty strings),
 * `xss.txt` (script injections, one a line), `json/` (JSONTestSuite).
 */
const folder = process.env.ZHUPI_HOSTILE_LISTS;

const read = (name: string) => readFileSync(join(folder ?? '', name), 'utf8');

describe.skipIf(folder === undefined)(
  'published lists (skipped unless ZHUPI_HOSTILE_LISTS names their folder)',
  () => {
    it('of malformed JSON are refused, each with a reason', async () => {
      const { library } = createWorld();
      await saveMark(library, 1);
      const before = must(await library.exportLibrary());
      const files = readdirSync(join(folder ?? '', 'json'));
      const codes = files.map((file) => {
        const parsed = parseBundle(read(join('json', file)));
        return parsed.ok ? `${file} was accepted` : parsed.error.code;
      });
      expect(files.length).toBeGreaterThan(100);
      expect(new Set(codes)).toEqual(new Set(['not-json', 'not-a-bundle']));
      expect(must(await library.exportLibrary())).toEqual(before);
    });

    it.each([
      ['naughty strings', () => JSON.parse(read('blns.json')) as string[]],
      ['script injections', () => read('xss.txt').split('\n')],
    ])(
      'of %s are kept exactly, and become no markup',
      async (_, list) => {
        const texts = list().filter((text) => text.trim() !== '');
        const { library } = createWorld();
        for (const [at, text] of texts.entries()) {
          const url = `https://a.example/${at % 100}`;
          must(
            await saveMark(library, at, { url, exact: text, note: text, tags: [`#${text}`.slice(0, 200)] }),
          );
        }
        must(await library.saveArticle(snapshot({ url: URLS[1], title: texts.join(' ').slice(0, 4000) })));
        const saved = must(await library.exportLibrary());
        const parsed = parseBundle(exportBundle(saved, { device: 'a', now: NOW, version: '0.1.0' }));
        expect(parsed.ok && parsed.library).toEqual(saved);
        for (const mark of saved.highlights) {
          const text = texts[mark.selectors.block.offset];
          expect([mark.selectors.quote.exact, noteText(mark.note)]).toEqual([text, text]);
          expect(tagsOf(mark)).toEqual([`#${text}`.slice(0, 200).trim()]);
        }
        const markdown = await textOf('markdown', saved);
        const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
        expect(html.match(/<(?!\/?(?:p|br|a|h2|ul|li|blockquote|hr)\b)[a-z!/]/gi)).toBeNull();
        const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
        expect(links).toHaveLength(101);
        for (const href of links) expect(href).toMatch(/^https:\/\/[ab]\.example\/\d+$/);
      },
      120_000,
    );
  },
);
