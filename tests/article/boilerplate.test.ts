import { describe, expect, it } from 'vitest';
import { matchPhrase } from '../../article/boilerplate/match';
import { PHRASES } from '../../article/boilerplate/phrases';
import { PHRASES_ABROAD } from '../../article/boilerplate/phrases-abroad';
import { simplify } from '../../article/boilerplate/simplify';
import { fold, foldedLetters } from '../../chinese';
import { figure } from '../figure';
import { articleOf, BODY, pageOf, wide } from './document';
import { needsOneOf } from './needed';

const ALL = [...PHRASES, ...PHRASES_ABROAD];

describe('every phrase', () => {
  it.each(ALL.map(({ reason, example, pattern }) => ({ reason, example, pattern })))(
    '$reason: $example',
    ({ reason, example, pattern }) => {
      expect([example, simplify(example)].some((text) => pattern.test(text))).toBe(true);
      expect(matchPhrase(example, true)).toBe(reason);
    },
  );

  it('holds one of the letters of its cue wherever it matches', () => {
    for (const { pattern, cue, example } of PHRASES) {
      if (cue === undefined) continue;
      expect({ example, suffices: needsOneOf(pattern, cue) }).toEqual({ example, suffices: true });
    }
  });

  it('of other languages holds a letter of theirs', () => {
    for (const { example, pattern } of PHRASES_ABROAD) {
      expect(matchPhrase(example, true)).not.toBeNull();
      for (const text of ['责任编辑:王小明', '12345', '※']) expect(pattern.test(text)).toBe(false);
    }
  });

  it('stands for all forms that the fold makes the same of', () => {
    const written = new Set(PHRASES.map(({ pattern }) => pattern.source).join(''));
    const missing = foldedLetters()
      .map((code) => String.fromCharCode(code))
      .filter((form) => form >= '\u3400' && form <= '\u9fff' && !written.has(form))
      .filter((form) => written.has(fold(form)) !== (simplify(form) === fold(form)));
    expect(missing).toEqual([]);
  });

  it('is written in Simplified characters, which stand for their other forms', () => {
    const written = [...new Set(PHRASES.map(({ pattern }) => pattern.source).join(''))];
    const others = written.filter((letter) => /\p{Script=Han}/u.test(letter) && fold(letter) !== letter);
    expect(others.sort()).toEqual(['划', '劃', '著'].sort());
  });

  it('H12: comes to an end on 100 kB of hostile text', () => {
    const hostile = (length: number) => '本站转载责任编辑:((【【  '.repeat(length / 16);
    const [half, whole] = [hostile(50_000), hostile(100_000)] as const;
    /** The least of a few, in milliseconds. */
    const timeOf = (pattern: RegExp, text: string) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now();
          pattern.test(text);
          return performance.now() - start;
        }),
      );
    // One that tries all ways to divide a text would not be through before the test is given up.
    const slow = ALL.filter(({ pattern }) => {
      const time = timeOf(pattern, whole);
      return time > 1 && time > 2.5 * timeOf(pattern, half);
    });
    figure('H12', 'node', {
      tried: ALL.length,
      failed: slow.length,
      what: 'patterns that take more than 2.5 times as long for twice the text',
    });
  });
});

const BELOW = [
  '责任编辑:赵大海',
  '(责编:赵大海、钱小山)',
  '相关阅读:',
  '分享到:微信 微博',
  '上一篇:临溪市公布河长名单',
  '标签: 防汛 河道',
  '版权声明:凡来源为“青禾新闻网”的稿件,均为青禾新闻网独家版权所有,未经许可不得转载或镜像。',
  '免責聲明:本站轉載稿件僅代表作者個人觀點,與本網無關。',
  '微信图片_20220608153012.jpg',
  '云ICP备00012345号-6',
  '扫一扫在手机打开当前页',
  '網友評論(0)',
];

it('is known in a damaged repost too, where pinyin leaked into the text', () => {
  expect(matchPhrase('責(zé)任編輯(jí):趙大海', true)).toBe('editor-line');
  expect(matchPhrase('版權(quán)聲明:', true)).toBe('copyright');
});

describe('below the editors’ line', () => {
  const below = (line: string) =>
    articleOf(
      pageOf({ body: [...BODY, '责任编辑:赵大海', line].map((text) => `<p>${text}</p>`).join('') }),
    ).blocks.map(({ text }) => text);

  it('names of the site’s parts are not the article’s', () => {
    expect(below('基层风采')).toEqual(BODY);
  });

  it('a line that says more stays', () => {
    expect(below('附件1:青禾县春季防汛责任人名单')).toContain('附件1:青禾县春季防汛责任人名单');
  });
});

describe('after the body', () => {
  it.each(BELOW)('%s', (line) => {
    for (const text of [line, wide(line)]) {
      const article = articleOf(pageOf({ body: `${BODY.map((p) => `<p>${p}</p>`).join('')}<p>${text}</p>` }));
      expect(article.blocks.map((block) => block.text)).toEqual(BODY);
      expect(article.dropped.some((dropped) => dropped.text.includes(text))).toBe(true);
    }
  });

  it('the same in a body separated by <br>', () => {
    const article = articleOf(pageOf({ body: [...BODY, ...BELOW].join('<br><br>') }));
    expect(article.blocks.map((block) => block.text)).toEqual(BODY);
  });
});

const SENTENCES = [
  '法院认为,该网站的免责声明不能免除其责任,判决被告删除侵权文章并赔偿原告八千元。',
  '据介绍,今年全省共注销云ICP备案号三百余个,责任编辑制度也已在各家网站普遍建立起来。',
  '“扫描二维码就能关注我们的公众号。”工作人员一边演示一边向前来咨询的村民介绍操作方法。',
  '相关阅读推广活动将持续到年底,全县二十个农家书屋都会参加,预计受益读者超过一万人次。',
];

it.each(SENTENCES)('keeps a sentence of the body: %s', (line) => {
  const sentence = wide(line);
  for (const place of [0, 2, BODY.length]) {
    const lines = [...BODY.slice(0, place), sentence, ...BODY.slice(place)];
    const article = articleOf(pageOf({ body: lines.map((text) => `<p>${text}</p>`).join('') }));
    expect(article.blocks.map((block) => block.text)).toEqual(lines);
  }
});

it('keeps a sentence like a notice where the body goes on after it', () => {
  const sentence = wide(
    '发布会提醒,如有商家侵犯消费者权益,可以拨打热线告知市场监管部门处理,严禁未经许可不得转载的格式条款。',
  );
  const lines = [...BODY.slice(0, 2), sentence, ...BODY.slice(2)];
  const article = articleOf(pageOf({ body: lines.map((text) => `<p>${text}</p>`).join('') }));
  expect(article.blocks.map((block) => block.text)).toEqual(lines);
});

it('keeps subheads of three characters, datelines and rows of figures', () => {
  const rows = '<table><tr><td>镇名</td><td>河道</td></tr><tr><td>白鹭镇</td><td>12公里</td></tr></table>';
  const body = `<p>${BODY[0]}</p><p>抓落实</p><p>${BODY[1]}</p>${rows}<p>${BODY[2]}</p>`;
  expect(articleOf(pageOf({ body })).blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', BODY[0]],
    ['paragraph', '抓落实'],
    ['paragraph', BODY[1]],
    ['table-row', '镇名 河道'],
    ['table-row', '白鹭镇 12公里'],
    ['paragraph', BODY[2]],
  ]);
});

describe('what is dropped', () => {
  const html = pageOf({ above: '2022-04-16 来源:青禾日报', below: `<p>${BELOW[6]}</p><p>${BELOW[4]}</p>` });

  it('covers header and footer, and never holds a block, the headline or the line of particulars', () => {
    const { blocks, dropped } = articleOf(html);
    const text = dropped.map((part) => part.text).join('\n');
    expect(text).toContain('政务公开');
    expect(text).toContain('ICP');
    expect(text).not.toContain('青禾日报');
    for (const { node } of dropped) {
      expect(node.textContent).not.toContain('青禾县部署春季防汛工作');
      for (const block of blocks) for (const part of block.texts) expect(node.contains(part)).toBe(false);
    }
  });

  it('is as few and as large as can be: none inside another, none beside all its siblings', () => {
    const nodes = articleOf(html).dropped.map(({ node }) => node);
    for (const node of nodes)
      expect(nodes.some((other) => other !== node && other.contains(node))).toBe(false);
  });
});
