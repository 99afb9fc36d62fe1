import { expect, describe as group, it } from 'vitest';
import { fold, repairKey } from '../../chinese';
import { describe } from '../../highlights';
import { ARTICLE, pageOf, rangeOf } from './pages';

group('describe', () => {
  const page = pageOf(...ARTICLE);

  it('keeps quote, context, position, block and keys', () => {
    const range = rangeOf(page, '37条乡村道路');
    const selectors = describe(page, range);
    const blockStart = page.blocks[1]?.start ?? Number.NaN;
    expect(selectors).toMatchObject({
      quote: { type: 'TextQuoteSelector', exact: '37条乡村道路' },
      position: { type: 'TextPositionSelector', ...range },
      block: { index: 1, offset: range.start - blockStart },
      foldKey: fold('37条乡村道路'),
      repairKey: repairKey('37条乡村道路'),
      textHash: page.hash,
    });
  });

  it('keeps at least 32 folded characters on each side where there are so many', () => {
    const { quote } = describe(page, rangeOf(page, '县委常委会'));
    expect(fold(quote.prefix).length).toBeGreaterThanOrEqual(32);
    expect(fold(quote.suffix).length).toBeGreaterThanOrEqual(32);
    expect(page.text).toContain(quote.prefix + quote.exact + quote.suffix);
  });

  it('keeps what there is at the ends of the text', () => {
    const { quote } = describe(page, { start: 0, end: page.text.length });
    expect(quote).toMatchObject({ exact: page.text, prefix: '', suffix: '' });
  });

  it.each([
    [-1, 4],
    [4, 3],
    [0, 10_000],
    [0.5, 2],
    [Number.NaN, 2],
    [0, Number.POSITIVE_INFINITY],
  ])('refuses the range %d to %d', (start, end) => {
    expect(() => describe(page, { start, end })).toThrow(RangeError);
  });

  it('moves bounds out of surrogate pairs', () => {
    const rare = pageOf('渔民捕得𩶘鱼三百斤');
    const inside = rare.text.indexOf('𩶘') + 1;
    expect(describe(rare, { start: inside, end: inside + 1 }).quote.exact).toBe('𩶘鱼'.slice(0, 2));
    expect(describe(rare, { start: 0, end: inside }).quote.exact).toBe('渔民捕得𩶘');
  });

  it('never cuts a pair in the context either', () => {
    const rare = pageOf('𠮷'.repeat(400));
    const { quote } = describe(rare, { start: 400, end: 402 });
    for (const text of [quote.prefix, quote.suffix]) expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
