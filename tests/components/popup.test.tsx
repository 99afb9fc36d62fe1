// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { PopupCallbacks, PopupModel } from '../../components/popup/model';
import { Popup } from '../../components/popup/Popup';
import { EMPTY_POPUP } from '../../entrypoints/popup/state';
import type { PageFacts } from '../../messaging';
import { button, click, english, factsOf, show, text } from './support';

const modelOf = (facts: Partial<PageFacts> = {}, more: Partial<PopupModel> = {}): PopupModel => ({
  ...EMPTY_POPUP,
  page: { kind: 'page', facts: factsOf(facts) },
  totals: { articles: 12, highlights: 345, notes: 6, articlesThisWeek: 2, highlightsThisWeek: 0 },
  spared: [],
  ...more,
});

const callbacksOf = (): PopupCallbacks => ({
  correct: vi.fn(),
  allowSelection: vi.fn(),
  showStripped: vi.fn(),
  setNever: vi.fn(),
  chooseVariant: vi.fn(),
  openArticle: vi.fn(),
  toggleCleanView: vi.fn(),
  spare: vi.fn(),
  toggleScript: vi.fn(),
  suggest: vi.fn(),
  showMarks: vi.fn(),
  save: vi.fn(),
  read: vi.fn(),
  toggleSite: vi.fn(),
  showSite: vi.fn(),
  openLibrary: vi.fn(),
  report: vi.fn(),
  openHelp: vi.fn(),
  openPanel: vi.fn(),
});

const popup = (model: PopupModel, callbacks = callbacksOf()) =>
  show(<Popup model={model} callbacks={callbacks} />);

describe('the popup on an article', () => {
  it('names it and gives its figures', async () => {
    const view = await popup(modelOf());
    const title = view.querySelector('.page-title h2');
    expect(text(title)).toBe('蓝田市治理清水河');
    expect(title?.getAttribute('lang')).toBe('zh-Hans');
    expect([...view.querySelectorAll('.byline li')].map(text)).toEqual([
      '蓝田日报',
      'May 6, 2024',
      '蓝田新闻',
    ]);
    const figures = [...view.querySelectorAll('.popup-page .figure')].map(text);
    expect(figures).toEqual(['Characters1,280', 'Reading4 min', 'ScriptSimplified', 'Marks2']);
  });

  it('links to where a divided article goes on', async () => {
    const nextPageUrl = 'https://www.lantian.example/2024/05/06/river_2.html';
    const link = (await popup(modelOf({ nextPageUrl }))).querySelector('.popup-page a');
    expect([text(link), link?.getAttribute('href')]).toEqual([
      'This article continues on another page',
      nextPageUrl,
    ]);
    expect((await popup(modelOf())).querySelector('.popup-page a')).toBeNull();
  });

  it('shows number and issuer of an official paper, and what it is not sure of', async () => {
    const view = await popup(
      modelOf({
        documentNumber: '蓝政发〔2024〕6号',
        issuer: '蓝田市人民政府',
        unsure: ['issuer', 'publishedAt'],
      }),
    );
    expect([...view.querySelectorAll('.byline li')].map(text)).toEqual([
      '蓝政发〔2024〕6号',
      '蓝田市人民政府?',
      '蓝田日报',
      'May 6, 2024?',
      '蓝田新闻',
    ]);
    const [doubt] = view.querySelectorAll('.byline [role=img]');
    expect(doubt?.getAttribute('title')).toBe('Found in a place that is not always right');
  });

  it('counts the boilerplate by reason, most frequent first', async () => {
    const view = await popup(modelOf({ dropped: { share: 1, navigation: 4, footer: 2 } }));
    expect(text(view.querySelector('.boilerplate summary'))).toBe('7 blocks are not the article');
    expect([...view.querySelectorAll('.boilerplate li')].map(text)).toEqual([
      'Navigation4',
      'Page footer2',
      'Share bar1',
    ]);
  });

  it('lets the reader choose which kinds the clean view hides', async () => {
    const callbacks = callbacksOf();
    const view = await popup(
      modelOf({ dropped: { share: 1, footer: 2 } }, { spared: ['footer'] }),
      callbacks,
    );
    const boxes = [...view.querySelectorAll<HTMLInputElement>('.boilerplate input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
    await click(boxes[1] as HTMLInputElement);
    expect(callbacks.spare).toHaveBeenLastCalledWith('share', true);
    await click(boxes[0] as HTMLInputElement);
    expect(callbacks.spare).toHaveBeenLastCalledWith('footer', false);
  });

  it('says what about the marks and the text needs the eye', async () => {
    const quiet = await popup(modelOf());
    expect(quiet.querySelector('.remarks')).toBeNull();
    const view = await popup(modelOf({ uncertain: 1, orphans: 2, damaged: true }));
    expect([...view.querySelectorAll('.remarks li')].map(text)).toEqual([
      english('marks_uncertain_one', 1),
      english('marks_orphans_other', 2),
      english('popup_damaged'),
    ]);
  });

  it('says what a click on the script switch gives', async () => {
    const toTraditional = await popup(modelOf({ convertible: 'zh-Hant' }));
    expect(button(toTraditional, 'To Traditional').getAttribute('aria-pressed')).toBe('false');
    const toSimplified = await popup(modelOf({ convertible: 'zh-Hans' }));
    expect(button(toSimplified, 'To Simplified').disabled).toBe(false);
    const back = await popup(modelOf({ convertible: 'zh-Hant', shown: 'zh-Hant' }));
    expect(button(back, 'Back to original').getAttribute('aria-pressed')).toBe('true');
    const never = await popup(modelOf({ script: 'ja', convertible: null }));
    expect(button(never, 'Simplified / Traditional').disabled).toBe(true);
  });

  it('does what its buttons say', async () => {
    const callbacks = callbacksOf();
    const view = await popup(modelOf(), callbacks);
    for (const [name, callback] of [
      ['Clean view', callbacks.toggleCleanView],
      ['To Traditional', callbacks.toggleScript],
      ['Extract highlights', callbacks.suggest],
      ['Save article', callbacks.save],
      ['Open library', callbacks.openLibrary],
      ['Side panel', callbacks.openPanel],
    ] as const) {
      await click(button(view, name));
      expect(callback, name).toHaveBeenCalledTimes(1);
    }
  });

  it('takes no second click while an action runs', async () => {
    const callbacks = callbacksOf();
    const view = await popup(modelOf({}, { busy: 'save' }), callbacks);
    await click(button(view, 'Save article'));
    expect(callbacks.save).not.toHaveBeenCalled();
  });

  it('shows what is saved and pressed', async () => {
    const view = await popup(modelOf({ saved: true, cleanView: true }));
    expect(button(view, 'Saved').disabled).toBe(true);
    expect(button(view, 'Clean view').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the popup elsewhere', () => {
  it.each(['no-article', 'no-text', 'frames-only', 'misread', 'too-large'] as const)(
    'says %s in a sentence',
    async (status) => {
      const view = await popup(modelOf({ status, title: '蓝田新闻首页' }));
      expect(text(view.querySelector('.notice'))).toBe(english.of('status', status));
      expect(button(view, 'Clean view').disabled).toBe(true);
      expect(button(view, 'Save article').disabled).toBe(true);
      // The switch is of use on any Chinese page.
      expect(button(view, 'To Traditional').disabled).toBe(false);
    },
  );

  it.each(['restricted-page', 'needs-permission', 'timeout'] as const)(
    'says %s in a sentence',
    async (why) => {
      const view = await popup(modelOf({}, { page: { kind: 'unreachable', why } }));
      expect(text(view.querySelector('.notice'))).toBe(english.of('error', why));
      expect(view.querySelector('.actions')).toBeNull();
      expect(button(view, 'Open library').disabled).toBe(false);
    },
  );

  it('offers lasting access to a site, and gives it back', async () => {
    const callbacks = callbacksOf();
    const site = { host: 'news.lantian.example', granted: false };
    const asking = await popup(modelOf({}, { site }), callbacks);
    await click(button(asking, 'Always on news.lantian.example'));
    expect(callbacks.toggleSite).toHaveBeenCalledTimes(1);
    const granted = await popup(modelOf({}, { site: { ...site, granted: true } }));
    expect(button(granted, 'Always on for news.lantian.example').getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps the reading features when the library does not open', async () => {
    const view = await popup(modelOf({}, { totals: null, libraryError: 'storage-unavailable' }));
    expect(text(view.querySelector('.glance .notice'))).toBe(english('error_storage_unavailable'));
    expect(button(view, 'Save article').disabled).toBe(true);
    expect(button(view, 'Clean view').disabled).toBe(false);
    expect(button(view, 'Extract highlights').disabled).toBe(false);
  });

  it('says that records are missing, and shows those that are there', async () => {
    const view = await popup(modelOf({}, { isIncomplete: true }));
    expect(text(view.querySelector('.glance .notice'))).toBe(english('library_incomplete'));
    expect(text(view.querySelector('.glance .figures'))).toContain('12');
    expect(button(view, 'Save article').disabled).toBe(false);
  });

  it('says why an action failed, as an alert', async () => {
    const view = await popup(modelOf({}, { failure: 'storage-full' }));
    expect(text(view.querySelector('[role=alert]'))).toBe(english('error_storage_full'));
  });

  it('has a place before the page answers', async () => {
    const view = await popup(modelOf({}, { page: { kind: 'looking' }, totals: null }));
    expect(view.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    // They would move under the reader's hand when the page answers.
    expect(view.querySelectorAll('.actions, .script-choice')).toHaveLength(0);
    expect([...view.querySelectorAll('.glance dd')].map(text)).toEqual(['–', '–', '–']);
  });
});

describe('what a reader says of the page', () => {
  const field = (view: Element, name: string) => view.querySelector(`[name=${name}]`) as HTMLInputElement;

  it('is written into one form, of which only what was changed is kept', async () => {
    const callbacks = callbacksOf();
    const corrections = { source: { value: '蓝田晚报', stamp: '1' } } as PageFacts['corrections'];
    const view = await popup(modelOf({ corrections }), callbacks);
    await click(button(view, english('correct')));
    expect(document.activeElement).toBe(field(view, 'title'));
    expect([field(view, 'source').value, text(document.getElementById('source-as-read'))]).toEqual([
      '蓝田晚报',
      english('detail_as_read', '蓝田日报'),
    ]);
    field(view, 'author').value = ' 林远 ';
    field(view, 'source').value = '';
    await click(button(view, english('correct_keep')));
    expect(callbacks.correct).toHaveBeenCalledWith({ author: '林远', source: null });
    expect(view.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(button(view, english('correct')));
  });

  it('is asked for only where it can be kept', async () => {
    const elsewhere = await popup(modelOf({ status: 'no-article' }));
    const closed = await popup(modelOf({}, { libraryError: 'storage-unavailable' }));
    for (const view of [elsewhere, closed]) expect(view.querySelector('.correct-open')).toBeNull();
  });

  it('tells whether a rule for the site came of it', async () => {
    const said = async (ruled: readonly 'source'[]) =>
      text((await popup(modelOf({}, { corrected: { ruled } }))).querySelector('[role=status]'));
    expect(await said([])).toBe(english('popup_corrected'));
    expect(await said(['source'])).toBe(english('popup_corrected_rule'));
  });

  it('may be selected, where it is an article, whatever it forbids', async () => {
    const callbacks = callbacksOf();
    const name = english('popup_allow_selection');
    await click(button(await popup(modelOf({}), callbacks), name));
    expect(callbacks.allowSelection).toHaveBeenCalledTimes(1);
    const list = await popup(modelOf({ status: 'no-article' }));
    expect(() => button(list, name)).toThrow();
  });

  it('can be that nothing of ours is wanted on the site, and is lifted where that is said', async () => {
    const callbacks = callbacksOf();
    const open = await popup(modelOf({}, { host: 'www.lantian.example' }), callbacks);
    await click(button(open, english('popup_never_here')));
    expect(callbacks.setNever).toHaveBeenLastCalledWith(true);
    const never = await popup(
      modelOf({}, { page: { kind: 'never' }, host: 'www.lantian.example' }),
      callbacks,
    );
    expect(text(never.querySelector('.notice'))).toBe(english('popup_never', 'www.lantian.example'));
    expect(never.querySelector('.actions')).toBeNull();
    await click(button(never, english('popup_never_lift')));
    expect(callbacks.setNever).toHaveBeenLastCalledWith(false);
  });

  it('chooses which Traditional the page is turned into, where it is turned into any', async () => {
    const callbacks = callbacksOf();
    const view = await popup(modelOf({}, { traditional: 's2hk' }), callbacks);
    const choice = view.querySelector('select') as HTMLSelectElement;
    expect(choice.value).toBe('s2hk');
    choice.value = 's2twp';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(callbacks.chooseVariant).toHaveBeenCalledWith('s2twp');
    const other = await popup(
      modelOf({ script: 'zh-Hant', convertible: 'zh-Hans' }, { traditional: 's2hk' }),
    );
    expect(other.querySelector('select')).toBeNull();
  });

  it('leads to what is stripped, and to where else the article is kept', async () => {
    const callbacks = callbacksOf();
    const reposts = [1, 2, 3, 4].map((number) => ({ articleId: `a${number}`, title: `转载${number}` }));
    const view = await popup(modelOf({ dropped: { share: 1 } }, { reposts: reposts as never }), callbacks);
    await click(button(view, english('popup_show_stripped')));
    expect(callbacks.showStripped).toHaveBeenCalledTimes(1);
    expect(text(view.querySelector('.standing p'))).toBe(english.plural('popup_reposts', 4));
    expect([...view.querySelectorAll('.standing li')].map(text)).toEqual(['转载1', '转载2', '转载3']);
    await click(button(view, '转载2'));
    expect(callbacks.openArticle).toHaveBeenCalledWith('a2', 'text');
  });
});

describe('what the reader did of late', () => {
  const quiet = { articles: 0, highlights: 0 };
  const activity = {
    weeks: [
      ...Array.from({ length: 10 }, () => quiet),
      { articles: 1, highlights: 4 },
      { articles: 2, highlights: 9 },
    ],
    sources: ['蓝田日报', '青禾日报'],
    tags: [],
    backup: { lastBackupAt: null, marksSince: 13, isDue: false },
  };

  it('is a strip of twelve weeks that can be heard, and this week against the last', async () => {
    const view = await popup(modelOf({}, { activity }));
    expect(view.querySelector('.weeks')?.getAttribute('aria-label')).toBe(
      'Marks in each of the last twelve weeks: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, and 9',
    );
    const heights = [...view.querySelectorAll('.week')].map((bar) => Number(bar.getAttribute('height')));
    expect(heights.slice(-3)).toEqual([2, 16, 36]);
    expect(text(view.querySelector('.lately'))).toContain('Marks this week 9, last week 4');
    expect([...view.querySelectorAll('.names li')].map(text)).toEqual(['蓝田日报', '青禾日报']);
  });

  it('reminds of a backup that is due, and else says when the last one was', async () => {
    const due = { ...activity, backup: { lastBackupAt: null, marksSince: 61, isDue: true } };
    expect(text((await popup(modelOf({}, { activity: due }))).querySelector('.lately'))).toContain(
      '61 marks are not backed up',
    );
    const backup = { lastBackupAt: new Date(2024, 4, 6).getTime(), marksSince: 3, isDue: false };
    const done = text(
      (await popup(modelOf({}, { activity: { ...activity, backup } }))).querySelector('.lately'),
    );
    expect(done).toContain('Last backup May 6, 2024');
    expect(done).not.toContain('not backed up');
  });

  it('is left out before there is anything', async () => {
    const none = { ...activity, weeks: Array.from({ length: 12 }, () => quiet) };
    expect((await popup(modelOf({}, { activity: none }))).querySelector('.lately')).toBeNull();
  });
});
