import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { exportBundle, noteText, parseBundle, tagsOf } from '../../exchange';
import { textOf } from '../exchange/formats/sample';
import { listedJson, textLists } from '../lists';
import { createWorld, must, NOW, saveMark, snapshot, URLS } from './world';

const files = listedJson();
const lists = textLists();

describe.skipIf(files.length + lists.length === 0)(
  'extra lists (skipped unless --lists names their folder)',
  () => {
    it('of malformed JSON are refused, each with a reason', async () => {
      const { library } = createWorld();
      await saveMark(library, 1);
      const before = must(await library.exportLibrary());
      for (const { name, bytes } of files) {
        const parsed = parseBundle(new TextDecoder().decode(bytes));
        expect([name, parsed.ok ? 'accepted' : parsed.error.code]).toEqual([
          name,
          expect.stringMatching(/^(not-json|not-a-bundle|too-deep)$/),
        ]);
      }
      expect(must(await library.exportLibrary())).toEqual(before);
    });

    it.each(lists)(
      '$name: its texts are kept exactly, and become no markup',
      async ({ texts }) => {
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
        expect(links).toHaveLength(Math.min(texts.length, 100) + 1);
        for (const href of links) expect(href).toMatch(/^https:\/\/[ab]\.example\/\d+$/);
      },
      120_000,
    );
  },
);
