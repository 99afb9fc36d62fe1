import { expect, it } from 'vitest';
import { plainText } from '../../../exchange/import/plain-text';

it.each([
  ['<p>第一段</p><p>第二段</p>', '第一段\n第二段'],
  ['<p>上<br>下<br/>尾</p>', '上\n下\n尾'],
  ['<div><h2>题</h2>\n<li>甲</li>\n\n<li>乙</li></div>', '题\n甲\n乙'],
  [' <span class="a">三<b>亿</b>元</span> ', '三亿元'],
  ['<i>a &lt;b&gt; &amp;amp; &quot;c&quot;&nbsp;&apos;d&apos;</i>', 'a <b> &amp; "c" \'d\''],
  ['<i>&LT;&#27700;&#x6c34;&#X6C34;&#x20bb7;</i>', '<水水水𠮷'],
  // What is no code point, or no name, stays as it is written.
  ['<i>&#0;&#x0;&#1114112;&#x110000;&copy;&#x10ffff;</i>', '&#0;&#x0;&#1114112;&#x110000;&copy;\u{10ffff}'],
])('%j as text', (fragment, text) => {
  expect(plainText(fragment)).toBe(text);
});

it.each(['如果 a < b，b > c', 'a &amp; b', '三亿元<b>（重点）</b>', '</p>三亿元', '<3 清水河', ' 两\n\n段 '])(
  'leaves %j, which does not begin as markup',
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);
