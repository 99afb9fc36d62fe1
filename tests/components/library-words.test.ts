import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockRanges, stretchesOf } from '../../components/library/article/painted';
import { hasMonth, toggleMonth } from '../../components/library/filters/months';
import { entriesOf } from '../../components/library/list/entries';
import { keyAction } from '../../components/library/list/keys';
import { extendTo, keepTo, moveTo, NOTHING_CHOSEN, toggle } from '../../components/library/selection';
import { filtersIn } from '../../exchange/query';

const ids = ['a', 'b', 'c', 'd', 'e'];
const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('keys of the list', () => {
  it.each([
    ['ArrowDown', null, 'a'],
    ['j', 'b', 'c'],
    ['k', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['ArrowUp', null, 'e'],
    ['End', 'b', 'e'],
    ['Home', 'd', 'a'],
    ['PageDown', 'a', 'e'],
  ])('%s goes from %s to %s', (key, from, to) => {
    const selection = from === null ? NOTHING_CHOSEN : moveTo(from);
    expect(keyAction(pressed(key), selection, ids)).toEqual({ do: 'select', selection: moveTo(to) });
  });

  it('choose a range with Shift, which shrinks when it turns back', () => {
    const down = keyAction(pressed('ArrowDown', { shiftKey: true }), moveTo('b'), ids);
    expect(down).toEqual({ do: 'select', selection: extendTo(moveTo('b'), 'c', ids) });
    expect([...extendTo(extendTo(moveTo('b'), 'd', ids), 'c', ids).chosen]).toEqual(['b', 'c']);
    expect([...extendTo(moveTo('d'), 'b', ids).chosen]).toEqual(['b', 'c', 'd']);
  });

  it('leave those of the browser alone', () => {
    expect(keyAction(pressed('j', { ctrlKey: true }), moveTo('a'), ids)).toBeNull();
    expect(keyAction(pressed('ArrowDown', { altKey: true }), moveTo('a'), ids)).toBeNull();
    expect(keyAction(pressed('Tab'), moveTo('a'), ids)).toBeNull();
  });

  it('let go of the chosen before they go back', () => {
    expect(keyAction(pressed('Escape'), toggle(moveTo('a'), 'a'), ids)?.do).toBe('select');
    expect(keyAction(pressed('Escape'), moveTo('a'), ids)).toEqual({ do: 'back' });
  });
});

describe('a selection in a list that changes', () => {
  it('passes the cursor to what took its place', () => {
    expect(keepTo(moveTo('c'), ids, ['a', 'b', 'd', 'e']).cursor).toBe('d');
    expect(keepTo(moveTo('e'), ids, ['a', 'b']).cursor).toBe('b');
    expect(keepTo(moveTo('c'), ids, []).cursor).toBeNull();
  });

  it('keeps what is chosen as far as it is there', () => {
    const chosen = toggle(toggle(moveTo('a'), 'a'), 'c');
    expect([...keepTo(chosen, ids, ['c', 'd']).chosen]).toEqual(['c']);
  });
});

it('lines of a timeline have every article once, in order, months above theirs', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.array(fc.nat(9), { maxLength: 8 }), (articles, counts) => {
      const months = counts.map((count, index) => ({ value: `2024-${index}`, articles: count }));
      const lines = entriesOf(articles, months);
      const indexes = lines.flatMap((line) => (line.kind === 'article' ? [line.index] : []));
      expect(indexes).toEqual(Array.from({ length: articles }, (_, index) => index));
    }),
  );
});

it('a month is asked for as one, and taken out again', () => {
  const asked = toggleMonth('清水', '2024-12');
  expect(hasMonth(filtersIn(asked), '2024-12')).toBe(true);
  expect(hasMonth(filtersIn(asked), '2024-11')).toBe(false);
  expect(asked).toContain('before:2025-01-01');
  expect(toggleMonth(toggleMonth('清水', '2024-11'), '2024-12')).toBe(asked);
  expect(toggleMonth(asked, '2024-12')).toBe('清水');
});

it('stretches of a block are the block, cut exactly where marks begin and end', () => {
  const mark = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 6 }),
      fc.nat(10),
      fc.integer({ min: 1, max: 15 }),
      (marks, at, length) => {
        const places = marks
          .map((range, index) => ({ id: String(index), ...range }))
          .sort((a, b) => a.start - b.start);
        const block = { start: at, end: at + length };
        const stretches = stretchesOf(block, places);
        expect(stretches.map(({ end, start }) => end - start).reduce((a, b) => a + b, 0)).toBe(length);
        for (const { start, end, marks: over } of stretches) {
          for (let offset = start; offset < end; offset++) {
            const covering = places.filter((each) => each.start <= at + offset && at + offset < each.end);
            expect(over).toEqual(covering.map(({ id }) => id));
          }
        }
      },
    ),
  );
});

it('blocks lie in the text with one line end between', () => {
  expect(blockRanges([{ text: '甲乙' }, { text: '丙' }])).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 4 },
  ]);
});
