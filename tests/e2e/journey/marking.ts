import { strict as assert } from 'node:assert';
import { clickControl, findControl, pause, press, selectText, until, waitForText } from '../harness';
import { text } from '../messages';
import { painted, paintedMarks } from './page-state';
import { articleOf, type Scene, type Step } from './scene';

const FIRST = '喝上放心水，不能再让群众等。';
const NOTED = '任何单位不得截留挪用';
const BY_SHORTCUT = '办结率为百分之九十八点三';
const NOTE = '资金监管 · 見方案第三條';

/** The toolbar fades in, which a picture should not catch halfway. */
const FADE_MS = 400;

const sorted = (texts: readonly string[]) => [...texts].sort();

async function untilMarked(scene: Scene, quotes: readonly string[]): Promise<void> {
  const wanted = sorted(quotes);
  let seen: string[] = [];
  try {
    await until('the marks', async () => {
      seen = await paintedMarks(articleOf(scene));
      return JSON.stringify(seen) === JSON.stringify(wanted);
    });
  } catch (error) {
    assert.deepEqual(seen, wanted, String(error));
  }
}

export const mark: Step = {
  name: 'marks by toolbar, with a note, and by shortcut; they outlast a reload and a conversion',
  async walk(scene) {
    const { browser, see } = scene;
    const article = articleOf(scene);

    await selectText(article, FIRST);
    await clickControl(browser, article, text('colour_vermilion'));
    await untilMarked(scene, [FIRST]);

    await selectText(article, NOTED);
    await clickControl(browser, article, text('page_note'));
    await clickControl(browser, article, ({ localName }) => localName === 'textarea');
    await article.keyboard.type(NOTE);
    await scene.screenshot(article, 'note');
    await clickControl(browser, article, text('page_save_note'));
    await untilMarked(scene, [FIRST, NOTED]);

    // No driver can press an extension's shortcut: this is the call that stands behind it.
    await selectText(article, BY_SHORTCUT);
    await findControl(browser, article, text('page_note'));
    await pause(FADE_MS);
    await scene.screenshot(article, 'page-marked');
    await browser.inExtension(
      'await browser.tabs.sendMessage(argument, { to: "reader", name: "reader.markSelection", payload: {} })',
      browser.tabIdOf(article),
    );
    scene.quotes = [FIRST, NOTED, BY_SHORTCUT];
    await untilMarked(scene, scene.quotes);

    await article.reload();
    await untilMarked(scene, scene.quotes);

    const popup = await browser.openPopupFor(article);
    await press(popup, text('popup_convert_zh_Hant'));
    await untilMarked(scene, [
      '喝上放心水，不能再讓群眾等。',
      '任何單位不得截留挪用',
      '辦結率為百分之九十八點三',
    ]);
    await scene.screenshot(article, 'marks-traditional');
    await press(popup, text('popup_convert_original'));
    await untilMarked(scene, scene.quotes);
    await popup.close();
    see(`marked "${scene.quotes.join('", "')}": there after a reload, in Traditional, and back`);
  },
};

export const suggestions: Step = {
  name: 'proposes sentences; one is accepted, one dismissed, the rest accepted at once',
  async walk(scene) {
    const { browser, see } = scene;
    const article = articleOf(scene);
    const popup = await browser.openPopupFor(article);
    await press(popup, text('popup_suggest'));
    await waitForText(popup, text('popup_suggested_other').replace(/^\S* ?/, ''));
    await popup.close();

    const missing = async (before: readonly string[]) => {
      const now = await open();
      return before.filter((sentence) => !now.includes(sentence));
    };
    const open = async () => (await painted(article))['zhupi-suggestion'] ?? [];
    const proposed = await until('proposals', async () => ((await open()).length > 2 ? open() : null));
    await scene.screenshot(article, 'suggestions');

    await clickControl(browser, article, text('page_accept'));
    await until('one accepted', async () => (await open()).length === proposed.length - 1);
    const [accepted] = await missing(proposed);

    await clickControl(browser, article, text('page_dismiss'));
    await until('one dismissed', async () => (await open()).length === proposed.length - 2);
    const rest = await open();
    const dismissed = (await missing(proposed)).find((sentence) => sentence !== accepted);

    await clickControl(browser, article, text('page_accept_all'));
    await until('none open', async () => (await open()).length === 0);
    const marks = await until('the marks', async () => {
      const all = await paintedMarks(article);
      return all.length === scene.quotes.length + 1 + rest.length && all;
    });
    for (const sentence of [accepted ?? '', ...rest])
      assert.ok(marks.includes(sentence), `marked: ${sentence}`);
    assert.ok(!marks.includes(dismissed ?? ''), `not marked: ${dismissed}`);
    scene.quotes = marks;
    await scene.screenshot(article, 'marks');
    see(`${proposed.length} sentences proposed, one of them dismissed; ${marks.length} marks now`);
  },
};
