import { describe, expect, it } from 'vitest';
import { domOf } from '../../article/dom';
import { walkConvertible } from '../../page/script-toggle/walk';
import { openPage } from './open-page';

const runsOf = (body: string): string[] => {
  const { document } = openPage(`<!doctype html><body>${body}</body>`);
  const runs: string[] = [];
  for (const step of walkConvertible(document.body, domOf(document))) {
    if (step && 'texts' in step) runs.push(step.texts.map(({ data }) => data).join('|'));
  }
  return runs.filter((run) => run.trim() !== '');
};

describe('walkConvertible', () => {
  it('reaches across inline elements, and not across blocks or line breaks', () => {
    expect(runsOf('<p>中<b>华<i>人</i></b>民</p><div>共和<br>国</div>')).toEqual([
      '中|华|人|民',
      '共和',
      '国',
    ]);
  });

  it('takes two links side by side as two labels', () => {
    expect(runsOf('<p><a href="#">前后</a><a href="#">天下</a></p>')).toEqual(['前后', '天下']);
    expect(runsOf('<p>见<a href="#">附件</a>和<a href="#">说明</a>。</p>')).toEqual(['见|附件|和|说明|。']);
  });

  it.each([
    ['<script>汉</script>'],
    ['<style>汉</style>'],
    ['<code>汉</code>'],
    ['<pre>汉</pre>'],
    ['<textarea>汉</textarea>'],
    ['<div contenteditable>汉</div>'],
    ['<div contenteditable="true"><p>汉</p></div>'],
    ['<p translate="no">汉</p>'],
    ['<ruby>汉<rt>hàn</rt></ruby>'],
    ['<p lang="ja">漢字</p>'],
    ['<p lang="ko-KR">漢字</p>'],
    ['<noscript>汉</noscript>'],
  ])('leaves %s alone', (html) => {
    expect(runsOf(`<p>前</p>${html}<p>后</p>`)).toEqual(['前', '后']);
  });

  it('takes contenteditable="false" and options', () => {
    expect(runsOf('<p contenteditable="false">汉</p><select><option>语</option></select>')).toEqual([
      '汉',
      '语',
    ]);
  });

  it('is not recursive: 50,000 nested elements are walked to the ground', () => {
    const { document } = openPage('<!doctype html><body></body>');
    let outer = document.createElement('div');
    outer.append('底');
    for (let depth = 0; depth < 50_000; depth++) {
      const parent = document.createElement('div');
      parent.append(outer);
      outer = parent;
    }
    const found: string[] = [];
    for (const step of walkConvertible(outer, domOf(document))) {
      if (step && 'texts' in step) found.push(...step.texts.map(({ data }) => data));
    }
    expect(found).toEqual(['底']);
  });
});
