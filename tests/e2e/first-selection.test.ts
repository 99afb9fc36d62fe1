import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FixtureServer, startFixtureServer } from '../fixtures/server';
import { clickControl, type ExtensionBrowser, selectText, until } from './harness';
import { paintedMarks } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { startBuilt } from './start-built';

describe.each(['chromium', 'firefox'] as const)('the first selection on an article in %s', (name) => {
  let server: FixtureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await startFixtureServer();
    browser = await startBuilt(name, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('brings the toolbar, though nothing of Zhupi was opened before', async () => {
    const article = await browser.openPage(server.url(ARTICLE));
    await selectText(article, '任何单位不得截留挪用');
    await clickControl(browser, article, text('colour_vermilion'));
    await until('the mark', async () => (await paintedMarks(article)).length === 1);
    expect(await paintedMarks(article)).toEqual(['任何单位不得截留挪用']);
  });
});
