import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { createConverter, fold } from '../../chinese';
import { anchor, describe } from '../../highlights';
import { ARTICLE, pageOf } from './pages';

/** Text of few signs (so that quotes repeat), of any, with pairs, halves of pairs and line ends. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('水', '水', '路', '，', '\n', 'a', '𠮷'), minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom(...ARTICLE, '\ud800', '\udc00', '发髮'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('\n')),
);

const textAndRange = text.chain((value) =>
  fc
    .tuple(fc.nat({ max: value.length }), fc.nat({ max: value.length }))
    .map(([a, b]) => ({ value, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
);

const toTraditional = createConverter('s2t');

group('describe, then anchor', () => {
  it('gives the same range on the same text', () => {
    fc.assert(
      fc.property(textAndRange, ({ value, range }) => {
        const page = pageOf(...value.split('\n'));
        const selectors = describe(page, range);
        const found = anchor(page, selectors);
        if (range.start === range.end && selectors.quote.exact === '')
          expect(found).toEqual({ status: 'orphan', reason: 'empty' });
        else
          expect(found).toMatchObject({
            rung: 'position',
            start: selectors.position.start,
            end: selectors.position.end,
          });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same range on a text of the same fold', () => {
    fc.assert(
      fc.property(textAndRange, ({ value, range }) => {
        const folded = fold(value);
        const other = [toTraditional.convert(value), folded.replaceAll('"', '“')].find(
          (candidate) => candidate !== value && fold(candidate) === folded,
        );
        fc.pre(other !== undefined);
        const selectors = describe(pageOf(...value.split('\n')), range);
        fc.pre(selectors.quote.exact !== '');
        const found = anchor(pageOf(...(other ?? '').split('\n')), selectors);
        expect(found).toMatchObject({ start: selectors.position.start, end: selectors.position.end });
      }),
      { numRuns: 300, examples: [[{ value: '\udc00\n发髮\n\udc00', range: { start: 4, end: 5 } }]] },
    );
  });

  it('gives an orphan where neither the quote nor its context is', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'山水田林路桥村镇河湖海城乡'),
      minLength: 1,
      maxLength: 40,
    });
    const others = fc.string({
      unit: fc.constantFrom(...'税收审计财政金融银行证券保险'),
      minLength: 0,
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, others, (quote, elsewhere) => {
        const selectors = describe(pageOf(quote), { start: 0, end: quote.length });
        expect(anchor(pageOf(elsewhere), selectors)).toEqual({ status: 'orphan', reason: 'not-found' });
      }),
    );
  });

  it('never splits a pair nor leaves the text, whatever the page became', () => {
    fc.assert(
      fc.property(textAndRange, text, ({ value, range }, other) => {
        const page = pageOf(...value.split('\n'));
        const changed = pageOf(...`${other}${value.slice(0, 20)}`.split('\n'));
        const found = anchor(changed, describe(page, range));
        if (found.status === 'orphan') return;
        expect(found.start).toBeLessThanOrEqual(found.end);
        expect(found.end).toBeLessThanOrEqual(changed.text.length);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
        for (const at of [found.start, found.end]) {
          const halves = /^[\ud800-\udbff][\udc00-\udfff]$/.test(
            changed.text.slice(Math.max(0, at - 1), at + 1),
          );
          expect(halves && at > 0).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

group('hostile text', () => {
  const million = 1_000_000;
  it.each([
    ['one letter', 'a'.repeat(million)],
    ['one word', '加强监督'.repeat(million / 4)],
    ['line ends', '\n'.repeat(million)],
    ['opening marks', '“（'.repeat(million / 2)],
    ['halves of pairs', '\udc00\ud800'.repeat(million / 2)],
    ['leaks', '监(jiān'.repeat(million / 6)],
  ])('of a million code units ends: %s', (_name, value) => {
    const page = pageOf(value);
    const selectors = describe(page, { start: 500, end: 506 });
    const long = describe(page, { start: 0, end: value.length });
    const other = pageOf(`${ARTICLE[1]}${value.slice(1)}`);
    for (const mark of [selectors, long])
      expect(['anchored', 'orphan']).toContain(anchor(other, mark).status);
  });

  it('in selectors does no harm', () => {
    const page = pageOf(...ARTICLE);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.string(),
        fc.integer(),
        (exact, prefix, suffix, start) => {
          const selectors = describe(page, { start: 3, end: 9 });
          const forged = {
            ...selectors,
            quote: { ...selectors.quote, exact, prefix, suffix },
            position: { ...selectors.position, start, end: start - 7 },
          };
          expect(['anchored', 'orphan']).toContain(anchor(page, forged).status);
        },
      ),
    );
  });
});
