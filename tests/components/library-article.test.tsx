// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library';
import { readingPlace } from '../../messaging/own-pages';
import { SAMPLE_ADDRESS, whereToOpen } from '../../messaging/sample-page';
import { button, click, english, press, show, text } from './support';
import { articleView, listing, mark, modelOf, mounted, openedOf, row } from './support-library';

const pane = (view: ParentNode) => {
  const found = view.querySelector<HTMLElement>('.pane-article');
  if (!found) throw new Error('No article pane');
  return found;
};

describe('an open article', () => {
  it('links to its source in a new tab that learns nothing of us', async () => {
    const { view } = await mounted(modelOf({ opened: openedOf() }));
    const link = [...pane(view).querySelectorAll('a')].at(-1);
    expect(link?.href).toBe('https://news.lantian.example/river.html');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toContain('noopener');
  });

  it('has its original opened by the background, which notices where it leads', async () => {
    const { view, callbacks } = await mounted(modelOf({ opened: openedOf() }));
    const link = [...pane(view).querySelectorAll('a')].at(-1) as HTMLElement;
    const opened = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(opened);
    expect(opened.defaultPrevented).toBe(true);
    expect(callbacks.openOriginal).toHaveBeenCalledWith('a1');
    const inBackground = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    link.dispatchEvent(inBackground);
    expect(inBackground.defaultPrevented).toBe(false);
  });

  it('leaves the focus to the list when it is deleted', async () => {
    const { view, callbacks } = await mounted(
      modelOf({ ...listing([row('a1'), row('a2')]), opened: openedOf() }),
    );
    button(pane(view), english('article_delete')).focus();
    const next = openedOf({ article: articleView({ id: 'a2' }) });
    await show(
      <Library model={modelOf({ ...listing([row('a2')]), opened: next })} callbacks={callbacks} />,
      view,
    );
    expect(document.activeElement).toBe(view.querySelector('.rows'));
  });

  it('leaves the focus to its tab when its only mark is deleted', async () => {
    const opened = openedOf({ marks: [mark('m1')], tab: 'marks' });
    const { view, callbacks } = await mounted(modelOf({ opened }));
    button(pane(view), english('mark_delete')).focus();
    const none = modelOf({ opened: { ...opened, marks: [] } });
    await show(<Library model={none} callbacks={callbacks} />, view);
    expect(document.activeElement?.id).toBe('tab-marks');
  });

  it('keeps the focus with a note that is pressed to be changed', async () => {
    const opened = openedOf({ marks: [mark('m1', { note: '比去年少' })] });
    const { view } = await mounted(modelOf({ opened }));
    const note = pane(view).querySelector<HTMLElement>('.gloss');
    note?.focus();
    await click(note as HTMLElement);
    const open = pane(view).querySelector('.mark-open');
    expect(open?.contains(document.activeElement)).toBe(true);
  });

  it('leaves a collection, with the focus where the next is chosen, and goes into another', async () => {
    const article = articleView({ collections: ['水利报告'] });
    const none = { site: [], source: [], tag: [], color: [], script: [], month: [] };
    const collection = [
      { value: '水利报告', articles: 2 },
      { value: '财政', articles: 1 },
    ];
    const facets = { ...none, collection };
    const { view, callbacks } = await mounted(modelOf({ facets, opened: openedOf({ article }) }));
    const collect = button(pane(view), english('bulk_collect'));
    await click(button(view, english('collection_leave', '水利报告')));
    expect(callbacks.collect).toHaveBeenLastCalledWith(['a1'], { remove: ['水利报告'] });
    expect(document.activeElement).toBe(collect);
    await click(collect);
    const field = pane(view).querySelector('.article-head input') as HTMLInputElement;
    expect([collect.getAttribute('aria-expanded'), document.activeElement]).toEqual(['true', field]);
    expect(
      [...pane(view).querySelectorAll('.article-head option')].map((each) => each.getAttribute('value')),
    ).toEqual(['财政']);
    field.value = ' 财政 ';
    await press(field, 'Enter');
    expect(callbacks.collect).toHaveBeenLastCalledWith(['a1'], { add: ['财政'] });
    expect(document.activeElement).toBe(collect);
    await click(collect);
    await press(pane(view).querySelector('.article-head input') as HTMLInputElement, 'Escape');
    expect(callbacks.collect).toHaveBeenCalledTimes(2);
  });

  it('shows what became of its text, and which marks that touches', async () => {
    const piece = { before: { start: 0, end: 0 } };
    const revision = {
      id: 'r1',
      capturedAt: new Date(2024, 5, 1, 12).getTime(),
      title: '蓝田市治理清水河',
      sentences: [
        {
          kind: 'changed' as const,
          before: null,
          after: null,
          opensBlock: true,
          pieces: [
            { kind: 'same' as const, text: '投入', ...piece },
            { kind: 'removed' as const, text: '三', ...piece },
            { kind: 'added' as const, text: '二', ...piece },
            { kind: 'same' as const, text: '亿元', ...piece },
          ],
        },
      ],
      summary: { added: 0, removed: 0, changed: 1, moved: 0, figures: 1 },
      touched: [{ id: 'm1', how: 'changed' as const }],
    };
    const { view } = await mounted(modelOf({ opened: openedOf({ tab: 'history', revisions: [revision] }) }));
    expect(text(view.querySelector('.difference del'))).toBe('三');
    expect(text(view.querySelector('.difference ins'))).toBe('二');
    expect(text(view.querySelector('.touched li'))).toBe('changed 投入三亿元');
  });

  it('says what it opens, so that it is known should the site lead elsewhere', async () => {
    for (const tab of ['text', 'details'] as const) {
      const { view, callbacks } = await mounted(modelOf({ opened: openedOf({ tab }) }));
      const link = [...pane(view).querySelectorAll('a')].at(-1);
      const held = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
      link?.dispatchEvent(held);
      expect(held.defaultPrevented).toBe(false);
      expect(callbacks.openOriginal).not.toHaveBeenCalled();
      const pressed = new MouseEvent('click', { bubbles: true, cancelable: true });
      link?.dispatchEvent(pressed);
      expect(pressed.defaultPrevented).toBe(true);
      expect(callbacks.openOriginal).toHaveBeenCalledWith('a1');
    }
  });

  it('leads from the built-in article to our own page, not to an address that leads nowhere', async () => {
    const article = articleView({ url: SAMPLE_ADDRESS, opensAt: whereToOpen(SAMPLE_ADDRESS) });
    const { view } = await mounted(modelOf({ opened: openedOf({ article, tab: 'details' }) }));
    const links = [...pane(view).querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [english('reading'), readingPlace(SAMPLE_ADDRESS)],
      [english('sample_article'), '/sample.html'],
      [english('sample_article'), '/sample.html'],
    ]);
  });

  it('makes no link of an article without an address', async () => {
    const article = articleView({ url: '', opensAt: '', originUrl: 'javascript:alert(1)' });
    const { view } = await mounted(modelOf({ opened: openedOf({ article, tab: 'details' }) }));
    expect(pane(view).querySelector('a')).toBeNull();
  });

  it('paints its marks in the saved text, letter by letter', async () => {
    const marks = [mark('m1'), mark('m2', { colour: 'blue' })];
    const places = [
      { id: 'm1', start: 5, end: 10 },
      { id: 'm2', start: 8, end: 20 },
    ];
    const { view } = await mounted(modelOf({ opened: openedOf({ marks, places }) }));
    const painted = [...view.querySelectorAll('.painted')].map((each) => [
      text(each),
      each.getAttribute('data-colour'),
    ]);
    expect(painted).toEqual([
      ['投入三', 'green'],
      ['亿元', 'blue'],
      ['治理清水河。', 'blue'],
      ['沿河五', 'blue'],
    ]);
    expect([...view.querySelectorAll('.block')].map(text)).toEqual([
      '蓝田市今年投入三亿元治理清水河。',
      '沿河五十二家工厂已经搬迁。',
    ]);
  });

  it('shows a note under its words, and opens the mark to change it', async () => {
    const marks = [mark('m1', { note: '比去年少' })];
    const { view, callbacks } = await mounted(modelOf({ opened: openedOf({ marks }) }));
    await click(button(view, '比去年少'));
    expect(view.querySelector('.gloss')).toBeNull();
    await click(button(view, english('mark_delete')));
    expect(callbacks.removeMark).toHaveBeenCalledWith('m1');
    await press(view.querySelector('.painted') as HTMLElement, 'Enter');
    expect(view.querySelector('.mark-open')).toBeNull();
  });

  it('has its title and particulars corrected by hand', async () => {
    const article = articleView({ author: null, asRead: { author: '林遠' } });
    const { view, callbacks } = await mounted(modelOf({ opened: openedOf({ article, tab: 'details' }) }));
    expect([...view.querySelectorAll('.detail')].map(text)).toContain('Authornot statedOn the page: 林遠');
    await click(button(view, english('correct')));
    const field = (name: string) => view.querySelector(`[name=${name}]`) as HTMLInputElement;
    expect(text(document.getElementById(field('author').getAttribute('aria-describedby') ?? ''))).toBe(
      english('detail_as_read', '林遠'),
    );
    field('title').value = ' 清水河治理 ';
    field('source').value = '';
    await click(button(view, english('correct_keep')));
    expect(callbacks.correct).toHaveBeenLastCalledWith('a1', { title: '清水河治理', source: null });
  });

  it('keeps what Escape drops', async () => {
    const { view, callbacks } = await mounted(modelOf({ opened: openedOf() }));
    await click(button(view, english('correct')));
    const field = view.querySelector('[name=title]') as HTMLInputElement;
    field.value = '别的';
    await press(field, 'Escape');
    expect(callbacks.correct).not.toHaveBeenCalled();
    await click(button(view, english('correct')));
    await click(button(view, english('correct_keep')));
    expect(callbacks.correct, 'nothing was changed').not.toHaveBeenCalled();
  });

  it('says that the original is gone', async () => {
    const article = articleView({ gone: { state: 'gone', at: new Date(2024, 5, 1, 12).getTime() } });
    const { view } = await mounted(modelOf({ opened: openedOf({ article }) }));
    expect(text(pane(view).querySelector('.notice'))).toContain('no longer answered');
  });

  it('goes from tab to tab by arrow keys, one Tab stop for all', async () => {
    const { view, callbacks } = await mounted(modelOf({ opened: openedOf() }));
    const tabs = [...view.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    await press(tabs[0] as HTMLElement, 'ArrowLeft');
    expect(callbacks.showTab).toHaveBeenLastCalledWith('details');
    await press(tabs[0] as HTMLElement, 'ArrowRight');
    expect(callbacks.showTab).toHaveBeenLastCalledWith('marks');
  });

  it('tells how it was kept: hash, moment and version', async () => {
    const { view } = await mounted(modelOf({ opened: openedOf({ tab: 'details' }) }));
    const lines = [...view.querySelectorAll('.detail')].map(text);
    expect(lines).toContain('SHA-256 of the textc0ffee');
    expect(lines.some((line) => line?.startsWith('Captured') && line.endsWith('Zhupi 0.1.0'))).toBe(true);
  });
});
