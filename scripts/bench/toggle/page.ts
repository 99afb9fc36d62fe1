import { readFileSync } from 'node:fs';

export const ELEMENTS = 5000;
export const CHARACTERS = 230_000;

/** Simplified fragments of news, invented for the tests of the conversion. */
const FRAGMENTS = readFileSync(new URL('../../../tests/chinese/hard-cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0] as string);

/** Always the same: a linear congruential generator (Numerical Recipes). */
const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 0x1_0000_0000;
};

/**
 * A long page: paragraphs with bold words and links, and lists of links, of exactly `ELEMENTS` elements below the body
 * and about `CHARACTERS` characters.
 */
export const longPage = (): string => {
  const random = numbers(7);
  const text = (length: number) => {
    let made = '';
    while (made.length < length) made += `${FRAGMENTS[Math.floor(random() * FRAGMENTS.length)]}，`;
    return made.slice(0, length);
  };
  const each = CHARACTERS / ELEMENTS;
  const parts = ['<h1>云岭省国民经济和社会发展统计公报</h1>'];
  let elements = 1;
  while (elements < ELEMENTS) {
    const left = ELEMENTS - elements;
    if (left < 4) {
      parts.push(`<p>${text(each)}</p>`);
      elements++;
    } else if (random() < 0.2) {
      parts.push(`<div><a href="/1">${text(each)}</a> <a href="/2">${text(each)}</a></div>`);
      elements += 3;
    } else {
      parts.push(
        `<p>${text(each * 2)}<b>${text(6)}</b>${text(each * 2 - 12)}<a href="/3">${text(6)}</a>${text(each - 9)}。</p>`,
      );
      elements += 3;
    }
  }
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>统计公报</title></head><body>${parts.join('\n')}</body></html>`;
};
