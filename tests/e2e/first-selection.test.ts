import { describe, expect, it } from 'vitest';
import { clickControl, selectText, until } from './harness';
import { paintedMarks } from './journey/page-state';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { withBrowser } from './with-browser';

describe.each(['chromium', 'firefox'] as const)('the first selection on an article in %s', (name) => {
  const world = withBrowser(name);

  it('brings the toolbar, though nothing of Zhupi was opened before', async () => {
    const article = await world.browser.openPage(world.server.url(ARTICLE));
    await selectText(article, '任何单位不得截留挪用');
    await clickControl(world.browser, article, text('colour_vermilion'));
    await until('the mark', async () => (await paintedMarks(article)).length === 1);
    expect(await paintedMarks(article)).toEqual(['任何单位不得截留挪用']);
  });
});
