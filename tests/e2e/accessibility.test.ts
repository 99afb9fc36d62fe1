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
import { isLong, isOver } from '../runs';
import { clickControl, findControl, selectText } from './harness';
import { ARTICLE } from './journey/scene';
import { text } from './messages';
import { callReader } from './reader';
import { withBrowser } from './with-browser';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Has the page's own scripts, and so axe, find the closed shadow roots: as they stand, with their styles. */
async function openClosedRoots(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closedIn = ({ shadowRoots = [], children = [] }: typeof root): (typeof root)[] => [
    ...shadowRoots.filter(({ shadowRootType }) => shadowRootType === 'closed'),
    ...[...shadowRoots, ...children].flatMap(closedIn),
  ];
  const closed = closedIn(root);
  for (const { backendNodeId } of closed) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration:
        'function () { Object.defineProperty(this.host, "shadowRoot", { value: this, configurable: true }) }',
    });
  }
  await session.detach();
  return closed.length;
}

/** Each rule that the page, or a part of it, breaks as it stands, with the elements it is broken at. */
async function violations(page: Page, within = 'document'): Promise<string[]> {
  const { violations } = (await page.evaluate(`axe.run(${within})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A view is looked at when nothing moves any more: a colour in transition has a contrast of its own. */
const settle = (page: Page) =>
  page.evaluate('Promise.allSettled(document.getAnimations().map((animation) => animation.finished))');

/** In the short run each view is seen in one language, in turn; `npm run test:long` goes on to the others while it has time. */
const LOOKS = LANGUAGES.slice(0, isLong ? LANGUAGES.length : 1).flatMap((_, turn) =>
  VIEWS.map((view, index) => ({
    view,
    language: LANGUAGES[(index + turn) % LANGUAGES.length] as (typeof LANGUAGES)[number],
    name: view.name,
    isMore: turn > 0,
  })),
);

describe('every view, by the rules of axe, in both themes', () => {
  const world = withBrowser('chromium');
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-views-'));
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(world.browser, world.server, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.for(LOOKS)('finds nothing in $name in $language', async ({ view, language, isMore }, { skip }) => {
    skip(isMore && isOver());
    await setLanguage(world.browser, language);
    const page = await view.open(stage, messagesOf(language), null);
    await openClosedRoots(page);
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

  it('finds nothing in the controls on a page', async () => {
    await setLanguage(world.browser, 'en');
    const page = await world.browser.openPage(world.server.url(ARTICLE));
    await page.evaluate(AXE);
    const found: string[] = [];
    const look = async (what: string) => {
      expect(await openClosedRoots(page), what).toBeGreaterThan(0);
      for (const scheme of ['light', 'dark'] as const) {
        await world.browser.setColourScheme(page, scheme);
        await settle(page);
        const broken = await violations(page, '{ include: ["[data-zhupi-controls]"] }');
        found.push(...broken.map((violation) => `${what}, ${scheme}: ${violation}`));
      }
    };
    await selectText(page, '任何单位不得截留挪用');
    await findControl(world.browser, page, text('page_note'));
    await look('toolbar');
    await clickControl(world.browser, page, text('page_note'));
    await findControl(world.browser, page, ({ localName }) => localName === 'textarea');
    await look('note');
    await page.keyboard.press('Escape');
    await callReader(world.browser, page, 'reader.suggest');
    await findControl(world.browser, page, text('page_accept_all'));
    await look('proposals');
    await callReader(world.browser, page, 'reader.showStripped');
    await findControl(world.browser, page, text('page_strip_more'));
    await look('what was stripped');
    await page.close();
    expect(found).toEqual([]);
  });
});
