import { expect, it } from 'vitest';
import { articleOf, BODY, pageOf } from './document';

const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('');
const [opening = ''] = BODY;

it.each([
  ['as it is', `<div class="zy"><p>${opening}</p></div>`],
  ['named', `<div class="zy"><p>摘要：${opening}</p></div>`],
  ['cut off', `<div class="zy"><p>【内容提要】${opening.slice(0, 32)}…</p></div>`],
  ['over two paragraphs', `<div class="zy"><p>${BODY.slice(0, 2).join('')}</p></div>`],
])('a summary that is the beginning over again goes: %s', (_, summary) => {
  const { blocks, dropped } = articleOf(pageOf({ body: `${summary}<div class="c">${paragraphs}</div>` }));
  expect(blocks.map(({ text }) => text)).toEqual(BODY);
  expect(dropped.some(({ node }) => /^\S*zy/.test((node as Element).className ?? ''))).toBe(true);
});

it('a line that the writer says twice stays', () => {
  const { blocks } = articleOf(pageOf({ body: `<p>${opening}</p>${paragraphs}` }));
  expect(blocks.map(({ text }) => text)).toEqual([opening, ...BODY]);
});
