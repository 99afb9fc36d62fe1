import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConverter, detectScript, type PageScript } from '../../chinese';
import { observePage } from '../../page/observer';
import { createScriptToggle } from '../../page/script-toggle';
import { otherScript, type PlanSettings, planFor } from '../../page/script-toggle/direction';
import { figureOfTests } from '../figure';
import { PAGE_IDS, pageGold } from '../fixtures/pages';
import { openFixture, openPage, settled, still } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const toggleOn = (page: ReturnType<typeof openPage>) => {
  const onWritten = vi.fn();
  const life = new AbortController();
  const observer = observePage(page.document, life.signal);
  const toggle = createScriptToggle({
    document: page.document,
    observer,
    signal: life.signal,
    onWritten,
    detectScript,
  });
  const begin = (
    script: PageScript = 'zh-Hans',
    target = otherScript(script, 'zh-Hans'),
    settings: PlanSettings = { traditional: 's2tw', cornerQuotes: false },
  ) => {
    const plan = planFor(target, script, 'www.yunling.gov.cn', settings);
    if (!plan) throw new Error('nothing to convert');
    const options = { quotes: plan.quotes ? 'corner' : 'keep' } as const;
    const converter = createConverter(plan.config, options);
    const gentle = target === 'zh-Hans' ? createConverter('t2s', options) : plan.evenOut ? converter : null;
    toggle.convert(plan, converter, gentle);
  };
  /** Converts, and does not wait for idle slices. */
  const convert = (...how: Parameters<typeof begin>) => {
    begin(...how);
    page.fire('beforeprint');
  };
  const restore = () => {
    toggle.restore();
    page.fire('beforeprint');
  };
  return { toggle, begin, convert, restore, onWritten, observer, life };
};

const textOf = ({ document }: ReturnType<typeof openPage>) =>
  document.body.textContent?.replace(/\s+/g, ' ').trim();

describe('the script toggle', () => {
  const convertible = PAGE_IDS.filter((id) => ['zh-Hans', 'zh-Hant', 'mixed'].includes(pageGold(id).script));

  const survived = figureOfTests('H10', 'node', {
    tried: convertible.length,
    what: 'pages not the same to the byte after conversion and back, twice',
  });

  it.each(convertible)('changes %s and restores it to the byte', async (id) => {
    const page = openFixture(id);
    const before = page.serialised();
    const { toggle, convert } = toggleOn(page);
    const { script } = pageGold(id);
    for (let round = 0; round < 2; round++) {
      convert(script === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant');
      await still(page);
      expect(page.serialised()).not.toBe(before);
      toggle.restore();
      await still(page);
      expect(page.serialised()).toBe(before);
    }
    survived();
  });

  it('converts phrases across inline elements and gives each node its share', () => {
    const page = openPage('<body><p>头<b>发</b>长了，<i>出</i>发。</p></body>');
    const { convert } = toggleOn(page);
    convert();
    expect(page.document.querySelector('p')?.innerHTML).toBe('頭<b>髮</b>長了，<i>出</i>發。');
  });

  it('converts the title and labels, and keeps what an option sends', async () => {
    const page = openPage(
      `<head><title>头条</title></head><body><p>头条新闻</p><img alt="图为会场"><a title="点击" aria-label="关闭">关</a>
      <input placeholder="请输入关键词" value="关键词"><select><option>全国</option><option value="1">国际</option></select></body>`,
    );
    const before = page.serialised();
    const { convert, toggle } = toggleOn(page);
    convert();
    await still(page);
    const { document } = page;
    expect(document.title).toBe('頭條');
    expect(document.querySelector('img')?.alt).toBe('圖為會場');
    expect(document.querySelector('a')?.title).toBe('點擊');
    expect(document.querySelector('a')?.getAttribute('aria-label')).toBe('關閉');
    expect(document.querySelector('input')?.placeholder).toBe('請輸入關鍵詞');
    expect(document.querySelector('input')?.value).toBe('关键词');
    const [first, second] = document.querySelectorAll('option');
    expect([first?.text, first?.value]).toEqual(['全國', '全国']);
    expect([second?.text, second?.value]).toEqual(['國際', '1']);
    toggle.restore();
    expect(page.serialised()).toBe(before);
  });

  it('names the script that is shown, on the root and where a block named the other', async () => {
    const page = openPage(
      `<html lang="zh-CN"><body><p lang="zh-CN">国内</p><p lang="en">国 inside</p><p lang="zh-TW">國內</p>
      <p lang="zh">国际</p><p lang="ja">国際</p></body></html>`,
    );
    const before = page.serialised();
    const { convert, toggle } = toggleOn(page);
    convert();
    await still(page);
    const tags = [page.document.documentElement, ...page.document.querySelectorAll('p')];
    expect(tags.map(({ lang }) => lang)).toEqual([
      'zh-Hant-TW',
      'zh-Hant-TW',
      'en',
      'zh-TW',
      'zh-Hant-TW',
      'ja',
    ]);
    toggle.restore();
    await still(page);
    expect(page.serialised()).toBe(before);
  });

  it('takes the tag of a root without one away again', () => {
    const page = openPage('<html><body><p>國內</p></body></html>');
    const before = page.serialised();
    const { convert, restore } = toggleOn(page);
    convert('zh-Hant');
    expect(page.document.documentElement.lang).toBe('zh-Hans');
    restore();
    expect(page.serialised()).toBe(before);
  });

  it('evens a half-converted page out where Traditional is asked for, and leaves what is right', () => {
    const page = openPage(
      '<body><p>這個干部在后面說，復工复产要抓紧。</p><p>皇后在後面。</p><p>国内经济</p></body>',
    );
    const { convert } = toggleOn(page);
    convert('mixed', 'zh-Hant');
    expect(textOf(page)).toBe('這個幹部在後面說，復工復產要抓緊。皇后在後面。國內經濟');
  });

  it('takes the Traditional letters out of Simplified text without touching the rest', () => {
    const page = openPage('<body><p>國內的編著</p><p>显著进展，臺灣来的编著者，乾隆年间</p></body>');
    const { convert } = toggleOn(page);
    convert('mixed', 'zh-Hans');
    expect(textOf(page)).toBe('国内的编著显著进展，台湾来的编著者，乾隆年间');
  });

  it('writes the quotation marks of the script where that is asked for', () => {
    const page = openPage('<body><p>他说：“国内。”</p></body>');
    const before = page.serialised();
    const { convert, restore } = toggleOn(page);
    convert('zh-Hans', 'zh-Hant', { traditional: 's2tw', cornerQuotes: true });
    expect(textOf(page)).toBe('他說：「國內。」');
    restore();
    expect(page.serialised()).toBe(before);
  });

  it('keeps selection and caret on their characters', () => {
    const page = openPage('<body><p>用打印机上因特网，插U盘。</p></body>');
    const { convert, restore, toggle } = toggleOn(page);
    const node = page.document.querySelector('p')?.firstChild as Text;
    const selection = page.document.getSelection();
    const settings = { traditional: 's2twp', cornerQuotes: false } as const;
    selection?.setBaseAndExtent(node, 12, node, 10);
    convert('zh-Hans', 'zh-Hant', settings);
    expect(String(selection)).toBe('隨身碟');
    expect(toggle.asOriginal(() => String(selection))).toBe('U盘');
    expect(String(selection)).toBe('隨身碟');
    expect(selection?.anchorOffset).toBeGreaterThan(selection?.focusOffset ?? 9);
    selection?.collapse(node, node.data.indexOf('。'));
    restore();
    expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([node, 12]);
  });

  it('prints what is shown: all of it', () => {
    const page = openPage(`<body>${'<p>国内</p>'.repeat(4000)}</body>`);
    const { begin } = toggleOn(page);
    begin();
    page.fire('beforeprint');
    expect(textOf(page)).not.toContain('国');
  });

  it('leaves Japanese and already converted blocks alone', () => {
    const page = openPage('<body><p>国内</p><p>会社の国際化を進める。</p><p>台灣的國際關係</p></body>');
    const { convert } = toggleOn(page);
    convert();
    expect(textOf(page)).toBe('國內会社の国際化を進める。台灣的國際關係');
  });

  it('follows late content, and no write of ours sets it off again', async () => {
    const page = openPage('<body><div id="box"><p>国内</p></div></body>');
    const { convert, toggle, onWritten } = toggleOn(page);
    const before = page.serialised();
    convert();
    const box = page.document.querySelector('#box') as Element;
    const late = page.document.createElement('p');
    late.textContent = '国际';
    box.append(late);
    await vi.waitFor(() => expect(textOf(page)).toBe('國內國際'));
    const rounds = onWritten.mock.calls.length;
    await settled(500);
    expect(onWritten.mock.calls.length).toBe(rounds);
    toggle.restore();
    late.remove();
    expect(page.serialised()).toBe(before);
  });

  it('keeps what the page has changed meanwhile', async () => {
    const page = openPage('<body><p>国内</p><p id="counter">已读一次</p></body>');
    const { convert, toggle } = toggleOn(page);
    convert();
    const node = page.document.querySelector('#counter')?.firstChild as Text;
    toggle.restore();
    convert();
    node.data = '已读两次';
    toggle.restore();
    expect(textOf(page)).toBe('国内已读两次');
  });

  it('gives up on a node that the page keeps putting back', async () => {
    const page = openPage('<body><p>国内</p></body>');
    const { convert } = toggleOn(page);
    const node = page.document.querySelector('p')?.firstChild as Text;
    let undone = 0;
    const fighter = new MutationObserver(() => {
      if (node.data === '国内') return;
      undone++;
      node.data = '国内';
    });
    fighter.observe(page.document, { characterData: true, subtree: true });
    convert();
    await settled(2500);
    fighter.disconnect();
    expect(undone).toBeGreaterThan(0);
    expect(undone).toBeLessThanOrEqual(3);
  });

  it('shows the page’s own text to a reading in one task', () => {
    const page = openPage('<body><p>国内</p></body>');
    const { convert, toggle } = toggleOn(page);
    convert();
    expect(toggle.asOriginal(() => textOf(page))).toBe('国内');
    expect(textOf(page)).toBe('國內');
  });

  it('puts all back at once when its life ends in the middle of going back', () => {
    const page = openPage(`<body>${'<p>国内</p>'.repeat(10_100)}</body>`);
    const { convert, toggle, life } = toggleOn(page);
    convert();
    const last = page.document.body.lastChild as Element;
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    toggle.restore();
    expect(last.textContent).toBe('國內');
    life.abort();
    clock.mockRestore();
    expect(last.textContent).toBe('国内');
  });

  it('ties offsets of what is shown to the page’s own text', () => {
    const page = openPage('<body><p>皇后在后面。</p></body>');
    const { convert, toggle } = toggleOn(page);
    const node = page.document.querySelector('p')?.firstChild as Text;
    convert();
    expect(node.data).toBe('皇后在後面。');
    expect(toggle.originalOf(node)).toBe('皇后在后面。');
    for (let offset = 0; offset <= node.data.length; offset++) {
      expect(toggle.toOriginal(node, toggle.toShown(node, offset))).toBe(offset);
    }
  });

  it('converts text of many megabytes in slices', async () => {
    const page = openPage(`<body><p>${'国内经济循环。'.repeat(60_000)}</p></body>`);
    const { begin, toggle } = toggleOn(page);
    const node = page.document.querySelector('p')?.firstChild as Text;
    begin();
    await vi.waitFor(() => expect(node.data.startsWith('國內經濟')).toBe(true), 20_000);
    expect(node.data).toBe('國內經濟循環。'.repeat(60_000));
    toggle.restore();
    expect(node.data).toBe('国内经济循环。'.repeat(60_000));
  }, 30_000);
});
