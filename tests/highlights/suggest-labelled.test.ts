import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { suggest } from '../../highlights';
import { findFacts } from '../../highlights/facts';
import { kappa } from '../../scripts/eval/suggest/agreement';
import { LABELLED_SETS, readLabelled } from '../../scripts/eval/suggest/labelled';

const FIXTURES = fileURLToPath(new URL('../fixtures/suggestions', import.meta.url));
const articles = LABELLED_SETS.flatMap((set) => readLabelled(FIXTURES, set));
const byCharacter = (text: string) => [...text].map((sign) => toTraditional(sign)).join('');
const { convert: toTraditional } = createConverter('s2t');

describe('the labelled articles', () => {
  it('are at least forty, each labelled by two readers with something chosen and something not', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    for (const { title, sentences, choices } of articles) {
      for (const choice of choices) {
        expect(choice, title).toHaveLength(sentences.length);
        expect(new Set(choice).size, title).toBe(2);
      }
    }
  });

  it.each(articles)('give the same suggestions and facts in either script: $title', ({ title, text }) => {
    const other = { title: byCharacter(title), text: byCharacter(text) };
    expect(other.text).toHaveLength(text.length);
    const places = (of: { title: string; text: string }) =>
      suggest(of, { limit: 8 }).map(({ start, end, why, score }) => ({ start, end, why, score }));
    expect(places(other)).toEqual(places({ title, text }));
    const facts = (of: string) => findFacts(of).map(({ kind, start, end }) => ({ kind, start, end }));
    expect(facts(other.text)).toEqual(facts(text));
  });
});

describe('every suggestion', () => {
  it.each(articles)('has a reason: $title', ({ title, text }) => {
    for (const suggestion of suggest({ title, text }, { limit: 100 })) {
      expect(suggestion.why.length, suggestion.text).toBeGreaterThan(0);
    }
  });
});

describe('kappa', () => {
  const yes = [true, true, false, false];
  it.each([
    ['always', yes, yes, 1],
    ['never', yes, [false, false, true, true], -1],
    ['as often as chance would', yes, [true, false, true, false], 0],
  ])('tells readers who agree %s', (_how, first, second, value) => {
    expect(kappa(first, second)).toBeCloseTo(value);
  });
});
