import { expect, it } from 'vitest';
import { isProbablyArticle } from '../../article';
import { articleOf, documentOf, pageOf, wide } from './document';

const VERSES = ['青禾渡口水声长,', '一桨摇开两岸霜。', '稻熟不知谁送信,', '满船新月过横塘。'];
const body = (lines: readonly string[]): string =>
  `<div class="verse">${Array(3)
    .fill(lines)
    .flat()
    .map((line: string) => `<p>${wide(line)}</p>`)
    .join('')}</div>`;

it('keeps a poem of short lines whole', () => {
  const html = pageOf({ body: body(VERSES) });
  expect(isProbablyArticle(documentOf(html))).toBe(true);
  expect(articleOf(html).blocks).toHaveLength(12);
});

it('is not misled by as many short lines without marks', () => {
  const html = pageOf({ body: body(VERSES.map((line) => line.slice(0, -1))) });
  expect(isProbablyArticle(documentOf(html))).toBe(false);
});
