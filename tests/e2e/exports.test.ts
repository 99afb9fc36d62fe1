import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { exportBundle } from '../../exchange';
import { expand } from '../exchange/formats/expanded';
import { sampleLibrary } from '../exchange/formats/sample';
import { NOW } from '../exchange/samples';
import { chooseFile, press, waitForDownload } from './harness';
import { text } from './messages';
import { withBrowser } from './with-browser';

/** The front matter of the Markdown files in an archive, as a reader of YAML has it. */
const frontMatter = (archive: Buffer) =>
  Object.values(unzipSync(archive)).map((file) => {
    const [, yaml = ''] = /^---\n([\s\S]*?\n)---\n/.exec(strFromU8(file)) ?? [];
    return parseYaml(yaml) as { title: string; source: string };
  });

/** Read by programs that have nothing to do with ours; what of it they understood, as text. */
const READERS = {
  docx: async (bytes: Buffer) => (await mammoth.extractRawText({ buffer: bytes })).value,
  csv: async (bytes: Buffer) => (parseCsv(bytes, { bom: true }) as string[][]).flat().join('\n'),
  'json-ld': async (bytes: Buffer) => JSON.stringify(await expand(JSON.parse(bytes.toString('utf8')))),
  ris: async (bytes: Buffer) => JSON.stringify(new Cite(bytes.toString('utf8')).data),
  markdown: async (bytes: Buffer) => JSON.stringify(frontMatter(bytes)),
};

/** Formats whose readers understand marks; others have the particulars of the articles. */
const WITH_QUOTES = ['docx', 'csv', 'json-ld'];

describe.each(['chromium', 'firefox'] as const)('a file for another program, in %s', (name) => {
  const world = withBrowser(name);
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-exports-'));

  beforeAll(async () => {
    const file = join(folder, 'library.json');
    writeFileSync(file, exportBundle(sampleLibrary(), { device: 'a', now: NOW, version: '0.1.0' }));
    const page = await world.browser.openLibrary();
    await chooseFile(page, file);
    await press(page, text('import_confirm'), { selector: 'dialog' });
    await press(page, text('import_finish'), { selector: 'dialog' });
    await page.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const exported = async (format: string, script: string): Promise<Buffer> => {
    const page = await world.browser.openLibrary();
    await press(page, text('library_export'));
    await (await page.waitForSelector('dialog select'))?.select(format);
    await (await page.waitForSelector(`dialog select:has(option[value=${script}])`))?.select(script);
    // Front matter stands in files of one article each.
    if (format === 'markdown') {
      const box = `::-p-xpath(//dialog//label[contains(., "${text('export_many')}")]/input)`;
      await (await page.waitForSelector(box))?.click();
    }
    await press(page, text('library_export'), { selector: 'dialog' });
    const { bytes } = await waitForDownload(world.browser);
    await page.close();
    return bytes;
  };

  it.each(['docx', 'csv', 'json-ld', 'ris', 'markdown'] as const)(
    '%s opens there, in the page’s own script and in others',
    async (format) => {
      const read = READERS[format];
      const own = await read(await exported(format, 'original'));
      expect(own).toContain('蓝田市治理清水河');
      if (WITH_QUOTES.includes(format)) expect(own).toContain('三亿元');
      const traditional = await read(await exported(format, 'zh-Hant'));
      expect(traditional).toContain('藍田市治理清水河');
      if (WITH_QUOTES.includes(format)) expect(traditional).toContain('三億元');
      expect(await read(await exported(format, 'zh-Hans'))).toContain('蓝田市治理清水河');
    },
  );
});
