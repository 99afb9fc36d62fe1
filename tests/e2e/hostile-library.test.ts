import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readingPlace } from '../../messaging/own-pages';
import type { Piece } from '../../scripts/screens/pieces';
import { bundleOf } from '../../scripts/screens/sample-library';
import { figure } from '../figure';
import { chooseFile, inPage, press, waitForDownload, waitForText } from './harness';
import { text } from './messages';
import { withBrowser } from './with-browser';

/** Markup that runs a script wherever it is taken for markup. */
const PAYLOADS = [
  '<img src=x onerror="globalThis.ran=1">',
  '"><svg onload="globalThis.ran=1">',
  "'><script>globalThis.ran=1</script>",
  '</textarea><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<a href="javascript:globalThis.ran=1">朱批</a>',
  '<style>@import "http://stats.example.net/x.css"</style>',
  '[朱批](javascript:globalThis.ran=1)',
  '{{constructor.constructor("globalThis.ran=1")()}}',
];

/** An article that has the payload wherever a text can be. */
const pieceOf = (payload: string): Piece => ({
  title: payload,
  source: payload,
  siteName: payload,
  host: 'www.yunling.example',
  script: 'zh-Hans',
  publishedAt: '2026-05-20',
  author: payload,
  kicker: payload,
  documentNumber: payload,
  issuer: payload,
  blocks: [{ kind: 'heading', text: payload }, `全省安排十二亿元${payload}。`],
  marks: [{ quote: `十二亿元${payload}`, colour: 'amber', note: payload, tags: [payload] }],
  collections: [payload],
});

/** What on a page could run or has run. Sent to the page as source. */
const findDangers = (): string[] => {
  const found: string[] = [];
  if ('ran' in globalThis) found.push('a script ran');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.localName} ${name}`);
      if (/^\s*javascript:/i.test(value)) found.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
    }
    if (element.matches('iframe, object, embed, script:not([src])')) found.push(element.localName);
  }
  return found;
};

const dangersIn = (html: string): string[] =>
  new JSDOM(html, { runScripts: 'dangerously' }).window.eval(
    `((__name) => (${findDangers})())((named) => named)`,
  ) as string[];

describe.each(['chromium', 'firefox'] as const)('markup in a library, in %s', (name) => {
  const world = withBrowser(name);

  it('is text wherever it is shown, and in the page that goes out', async () => {
    const { browser } = world;
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-hostile-'));
    const file = join(folder, 'hostile.json');
    writeFileSync(file, bundleOf(PAYLOADS.map(pieceOf), Date.now()));
    const found: string[] = [];
    let looked = 0;
    const look = async (page: Page) => {
      looked++;
      found.push(...(await inPage(page, findDangers)));
    };

    const library = await browser.openLibrary();
    await library.setViewport({ width: 1440, height: 900 });
    await waitForText(library, text('library_import'));
    await chooseFile(library, file);
    await press(library, text('import_confirm'), { selector: 'dialog' });
    await press(library, text('import_finish'), { selector: 'dialog' });
    await library.waitForSelector('.row-title');
    await look(library);
    for (const index of PAYLOADS.keys()) {
      await library.click(`.row[data-index="${index}"]`);
      await library.waitForSelector('.article');
      for (const tab of ['text', 'marks', 'history', 'details']) {
        // Not with the mouse: what is drawn anew below it may move it.
        await library.$eval(`#tab-${tab}`, (each) => (each as HTMLElement).click());
        await library.waitForSelector(`#tab-${tab}[aria-selected=true]`);
        await look(library);
      }
    }
    for (const place of ['facts', 'charts', 'trash']) {
      await press(library, text(`place_${place}`), { selector: '.pane-filters' });
      await library.waitForSelector('.pane-wide h2');
      await look(library);
    }
    await press(library, text('place_articles'), { selector: '.pane-filters' });
    await library.type('.search input', 'onerror');
    await library.waitForSelector('.row mark');
    await look(library);

    const reading = await browser.openExtensionPage(
      readingPlace('https://www.yunling.example/2026/05/20/1000.html').slice(1),
    );
    await reading.waitForSelector('.leaf-text p');
    await look(reading);

    await press(library, text('library_export'));
    await library.waitForSelector('dialog select');
    await library.select('dialog select', 'html');
    await press(library, text('library_export'), { selector: 'dialog' });
    const { bytes } = await waitForDownload(browser);
    const html = bytes.toString('utf8');
    expect(new JSDOM(html).window.document.body.textContent).toContain(PAYLOADS[0]);
    looked++;
    found.push(...dangersIn(html));
    expect(dangersIn(PAYLOADS.join('')), 'what is looked for').toContain('img onerror');

    expect(await browser.problems()).toEqual([]);
    expect(world.server.seen.filter(({ host }) => host === 'stats.example.net')).toEqual([]);
    figure('X5', name, { tried: looked, failed: found.length, what: 'scripts run or runnable in views' });
    expect(found).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
