import { expect, it } from 'vitest';
import { refusedRecords } from '../../../exchange/import/refused-records';

it('records that the library refuses are named by the row that they came from, or by their place', () => {
  const text = '三亿元治理清水河'.repeat(20);
  const rows = refusedRecords(
    [
      { kind: 'highlight', index: 4, reason: 'future', id: 'a', text },
      { kind: 'highlight', index: 5, reason: 'no-article', id: 'b', text: '三亿元' },
      { kind: 'article', index: 0, reason: 'contradicts', id: 'a', text: '清水河' },
    ],
    new Map([['a', 12]]),
  );
  expect(rows.map(({ row, kind, reason }) => [row, kind, reason])).toEqual([
    [12, 'row', 'future'],
    [6, 'mark', 'no-article'],
    [1, 'article', 'contradicts'],
  ]);
  const [{ excerpt = '' } = {}] = rows;
  expect([excerpt.length, text.startsWith(excerpt.slice(0, 70))]).toEqual([80, true]);
});
