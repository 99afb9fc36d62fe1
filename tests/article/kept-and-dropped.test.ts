import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { articleOf, BODY, pageOf } from './document';

const { convert } = createConverter('s2t');

const linesOf = (file: string): string[] =>
  readFileSync(fileURLToPath(new URL(`../fixtures/layouts/${file}.txt`, import.meta.url)), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => [...new Set([line, convert(line)])]);

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const breaks = (lines: readonly string[]) => lines.join('<br><br>');

const bodyOf = (body: string): string[] =>
  articleOf(pageOf({ body, below: '<p>责任编辑:赵大海</p>' })).blocks.map(({ text }) => text);

describe.each([
  ['paragraphs', paragraphs],
  ['lines', breaks],
])('in %s', (_, set) => {
  it.each(linesOf('kept-lines'))(
    'a line of the body stays, be it first, last or among others: %s',
    (line) => {
      for (const place of [0, 2, BODY.length]) {
        const lines = [...BODY.slice(0, place), line, ...BODY.slice(place)];
        expect(bodyOf(set(lines))).toEqual(lines);
      }
    },
  );

  it.each(linesOf('dropped-lines'))('a line below the body goes: %s', (line) => {
    expect(bodyOf(set([...BODY, line]))).toEqual(BODY);
  });
});
