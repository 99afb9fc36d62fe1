import { expect, it } from 'vitest';
import { clippedPages, readClippedPages } from '../../../exchange/import/obsidian-clipper';
import { URL_ONE } from './samples';

function marksOf(page: object) {
  const pages = clippedPages([{ url: URL_ONE, ...page }]);
  return [...readClippedPages(pages ?? []).rows].map((entry) =>
    'mark' in entry ? entry.mark : entry.reason,
  );
}

it('gives each paragraph of a clipped mark its own mark, with the note at the first', () => {
  const highlights = [
    {
      text: '甲段\n \n乙段\n\n丙段',
      notes: ['待核', ' ', '再查'],
      color: 'yellow',
      textQuote: { prefix: '在', suffix: '后' },
      timestamp: '2024-05-06T08:30:00Z',
    },
  ];
  const each = { url: URL_ONE, title: '题', colour: 'yellow', created: Date.UTC(2024, 4, 6, 8, 30) };
  expect(marksOf({ title: '题', highlights })).toMatchObject([
    { ...each, quote: '甲段', note: '待核\n\n再查', prefix: '在', suffix: '' },
    { ...each, quote: '乙段', note: '', prefix: '', suffix: '' },
    { ...each, quote: '丙段', note: '', prefix: '', suffix: '后' },
  ]);
});

it('reads what older versions wrote: the content, with the moment as its name', () => {
  const [mark] = marksOf({ highlights: [{ content: '<p>三亿元</p>', id: '1714984200000' }] });
  expect(mark).toMatchObject({
    quote: '三亿元',
    created: 1714984200000,
    title: null,
    colour: null,
    note: '',
  });
  for (const id of ['17149842000', '1714984200000a', 'a1714984200000', '171498420000000']) {
    expect(marksOf({ highlights: [{ content: '三亿元', id }] })).toMatchObject([{ created: null }]);
  }
});

it('goes by the records where there are some, else by the list', () => {
  const highlights = [{ text: '列表' }];
  expect(marksOf({ highlights, data: [{ content: '记录' }] })).toMatchObject([{ quote: '记录' }]);
  for (const data of [[], {}, 'x', null]) {
    expect(marksOf({ highlights, data })).toMatchObject([{ quote: '列表' }]);
  }
  expect(marksOf({ highlights: [7, { text: ' \n\n ' }] })).toEqual(['no-quote', 'no-quote']);
});

it('takes nothing else for a clipped page', () => {
  for (const value of [
    null,
    {},
    [],
    [7],
    [{ url: URL_ONE }],
    [{ highlights: [] }],
    [{ url: 7, highlights: [] }],
  ]) {
    expect(clippedPages(value)).toBeNull();
  }
});
