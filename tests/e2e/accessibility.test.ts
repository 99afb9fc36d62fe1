import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../messaging/languages';
import { setLanguage, setStage } from '../../scripts/screens/stage';
import type { Stage } from '../../scripts/screens/view';
import { VIEWS } from '../../scripts/screens/views';
import { messagesOf } from '../components/support-locales';
import { isLong } from '../runs';
import { withBrowser } from './with-browser';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each rule that the page breaks in one of the themes, with the elements it is broken at. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A view is looked at when nothing moves any more: a colour in transition has a contrast of its own. */
const settle = (page: Page) =>
  page.evaluate('Promise.allSettled(document.getAnimations().map((animation) => animation.finished))');

/** In the short run each view is seen in one language, in turn; `npm run test:long` sees each in all. */
const languagesOf = (index: number) =>
  isLong ? LANGUAGES : LANGUAGES.slice(index % LANGUAGES.length).slice(0, 1);

describe('every view, by the rules of axe, in both themes', () => {
  const world = withBrowser('chromium');
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-views-'));
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(world.browser, world.server, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(
    VIEWS.flatMap((view, index) =>
      languagesOf(index).map((language) => ({ view, language, name: view.name })),
    ),
  )('finds nothing in $name in $language', async ({ view, language }) => {
    await setLanguage(world.browser, language);
    const page = await view.open(stage, messagesOf(language), null);
    // Sent as source over the debugger, which the policy of our own pages does not reach.
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await world.browser.setColourScheme(page, scheme);
      await settle(page);
      found.push(...(await violations(page)).map((violation) => `${scheme}: ${violation}`));
    }
    await page.close();
    await view.leave?.(stage);
    expect(found).toEqual([]);
  });
});
