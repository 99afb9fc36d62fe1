import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Library } from '../../../exchange';
import { plainCell } from '../../../exchange/formats';
import { textLists } from '../../lists';
import { createDevice, idOf } from '../samples';
import { brokenRules } from './annotation-rules';
import { rendered, shownLines } from './rendered';
import { bytesOf, exported, NAUGHTY, textOf, utf8 } from './sample';

const LISTS = [{ name: 'our own', texts: NAUGHTY }, ...textLists()];

/** One article a text, with the text wherever there is room for it. */
function libraryOf(texts: readonly string[]): Library {
  const device = createDevice('a');
  return {
    articles: texts.map((text, at) =>
      device.article(at, {
        url: `https://a.example/${at}`,
        title: text.slice(0, 4000),
        source: text.slice(0, 4000),
      }),
    ),
    highlights: texts.map((text, at) =>
      device.mark(at, { id: idOf(0x10_0000 + at), exact: text, note: text, tags: [text.slice(0, 200)] }),
    ),
  };
}

describe.each(LISTS)('the list $name', ({ texts: list }) => {
  // Newest first is how articles are written.
  const texts = list.filter((text) => text.trim() !== '').reverse();
  const library = libraryOf([...texts].reverse());

  it('goes through CSV and back', async () => {
    const rows: Record<string, string>[] = parseCsv(await textOf('csv', library), {
      bom: true,
      columns: true,
    });
    expect(rows.map(({ Highlight }) => plainCell(Highlight ?? ''))).toEqual(texts.map(utf8));
    expect(rows.map(({ Note }) => plainCell(Note ?? ''))).toEqual(texts.map(utf8));
    const risky = Object.values(rows)
      .flatMap(Object.values)
      .filter((cell) => /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell));
    expect(risky).toEqual([]);
  });

  it('goes through Web Annotations and back', async () => {
    const collection = JSON.parse(await textOf('json-ld', library));
    expect(brokenRules(collection)).toEqual([]);
    expect(
      collection.first.items.map(
        ({ target }: { target: { selector: { exact: string }[] } }) => target.selector[0]?.exact,
      ),
    ).toEqual(texts);
  });

  it('is text in HTML, and nothing else', async () => {
    const { document } = new JSDOM(await textOf('html', library)).window;
    expect([...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual(
      texts.map((text) => utf8(text).replaceAll('\0', '\ufffd')),
    );
    expect(
      document.querySelectorAll('script, img, svg, iframe, object, embed, form, input, link, base, math'),
    ).toHaveLength(0);
    const attributes = [...document.querySelectorAll('body *')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$|^src$/i.test(name))).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === 'href' && !/^https?:/.test(value))).toEqual([]);
  }, 60_000);

  it('is text in Markdown, and valid YAML', async () => {
    const [zip] = await exported('markdown', library, { split: true });
    const files = Object.values(unzipSync(await bytesOf(zip as never))).map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    expect(files).toHaveLength(texts.length);
    for (const [at, markdown] of files.entries()) {
      const text = texts[at] ?? '';
      expect(parseYaml(/^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1] ?? '').source).toBe(text.slice(0, 4000));
      const { texts: shown, types, links } = rendered(markdown);
      expect(shown.flatMap(shownLines)).toEqual(expect.arrayContaining(shownLines(utf8(text))));
      expect([
        types.filter((type) => /html|image|code|fence|table|em_|strong|hr|list/.test(type)),
        links,
      ]).toEqual([[], []]);
    }
  }, 120_000);

  it('is read by Zotero’s kind of program as one item an article', async () => {
    expect(new Cite(await textOf('ris', library)).data).toHaveLength(texts.length);
    const items = JSON.parse(await textOf('csl-json', library));
    expect(items.map(({ title }: { title: string }) => title)).toEqual(
      texts.map((text) => text.slice(0, 4000)),
    );
  }, 120_000);

  it('opens as a Word document', async () => {
    const [file] = await exported('docx', libraryOf(texts.slice(0, 1000)));
    const { messages } = await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf(file as never)) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  }, 120_000);
});
