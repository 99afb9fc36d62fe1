import { strict as assert } from 'node:assert';
import { pageGold } from '../../fixtures/pages';
import { pause, press, shownText, until, waitForText } from '../harness';
import { text } from '../messages';
import { asSent, readable, serialised } from './page-state';
import { ARTICLE, articleOf, type Step } from './scene';

const gold = pageGold(ARTICLE);
const squeeze = (line: string) => line.replace(/\s/g, '');

/** The line with date and source: no part of the text, but it may stay with the headline. */
const isParticulars = (line: string) => line.startsWith('发布时间');

/** Longer than the sentinel waits before it looks again. */
const SENTINEL_MS = 1500;

export const badge: Step = {
  name: 'a badge on an article, none on a list, and nothing else',
  async walk(scene) {
    const { browser, server, see } = scene;
    const article = await browser.openPage(server.url(ARTICLE));
    scene.article = article;
    await until('the badge', async () => (await browser.badgeOf(article)) === text('badge_text'));
    assert.equal(await serialised(article), await asSent(article), 'the page is as it was sent');
    const list = await browser.openPage(server.url('list'));
    await pause(SENTINEL_MS);
    assert.equal(await browser.badgeOf(list), '');
    assert.equal(await serialised(list), await asSent(list));
    await list.close();
    see(`badge "${text('badge_text')}" on ${article.url()}, none on the list page; both pages untouched`);
  },
};

export const popup: Step = {
  name: 'the popup names the article and counts page and library',
  async walk(scene) {
    const { browser, see } = scene;
    const page = await browser.openPopupFor(articleOf(scene));
    await waitForText(page, gold.title ?? '');
    await waitForText(page, gold.source ?? '');
    const date = await page.$eval('time', (time) => time.dateTime);
    assert.ok(date.startsWith('2024-05-20'), date);
    const shown = await shownText(page);
    const characters = [...squeeze(gold.body.join(''))].length;
    assert.ok(shown.includes(characters.toLocaleString('en')), `${characters} characters in: ${shown}`);
    assert.ok(shown.includes(text('script_zh_Hans')), shown);
    assert.match(shown, /[1-9]\d* blocks are not the article/);
    for (const action of [
      'popup_clean_view',
      'popup_convert_zh_Hant',
      'popup_suggest',
      'popup_save',
      'popup_open_library',
    ]) {
      assert.ok(shown.includes(text(action)), `${text(action)} in: ${shown}`);
    }
    const height = await page.$eval('main', (main) => Math.ceil(main.getBoundingClientRect().bottom));
    await page.setViewport({ width: 360, height });
    await scene.screenshot(page, 'popup');
    await page.close();
    see(`popup: ${shown}`);
  },
};

export const cleanView: Step = {
  name: 'clean view hides what is not the article, and gives the page back exactly',
  async walk(scene) {
    const { browser, see } = scene;
    const article = articleOf(scene);
    const before = await serialised(article);
    const readBefore = await readable(article);
    const page = await browser.openPopupFor(article);
    await scene.screenshot(article, 'page');
    await press(page, text('popup_clean_view'));
    const last = squeeze(gold.boilerplate.at(-1) ?? '');
    await until('the clean view', async () => !(await readable(article)).includes(last));
    const clean = await readable(article);
    for (const line of gold.body) assert.ok(clean.includes(squeeze(line)), `still there: ${line}`);
    assert.ok(clean.includes(squeeze(gold.title ?? '')), 'the headline is still there');
    const left = gold.boilerplate.filter((line) => clean.includes(squeeze(line)) && !isParticulars(line));
    assert.deepEqual(left, [], 'boilerplate is hidden');
    await scene.screenshot(article, 'clean-view');
    await press(page, text('popup_clean_view'));
    await until('the page', async () => (await readable(article)) === readBefore);
    assert.equal(await serialised(article), before);
    await page.close();
    see(
      `clean view: ${readBefore.length - clean.length} of ${readBefore.length} characters hidden, then the page as before`,
    );
  },
};

export const script: Step = {
  name: 'one click converts the page, one more restores it exactly',
  async walk(scene) {
    const { browser, see } = scene;
    const article = articleOf(scene);
    const before = await serialised(article);
    const page = await browser.openPopupFor(article);
    await press(page, text('popup_convert_zh_Hant'));
    await until('Traditional', async () => (await readable(article)).includes('農村飲水安全提升行動啟動會'));
    // What is on the screen comes first, the rest of the page a little later.
    const converted = await until('nothing left in Simplified', async () => {
      const now = await readable(article);
      return !now.includes('农村') && now;
    });
    assert.match(await article.title(), /雲嶺省啟動農村飲水安全/);
    await scene.screenshot(article, 'traditional');
    await press(page, text('popup_convert_original'));
    await until('the original', async () => (await readable(article)).includes('农村饮水安全提升行动启动会'));
    assert.equal(await serialised(article), before);
    await page.close();
    see(
      `converted: ${converted.slice(converted.indexOf('5月19日'), converted.indexOf('5月19日') + 32)}…, then the page as before`,
    );
  },
};
