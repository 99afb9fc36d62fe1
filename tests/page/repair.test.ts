import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createConverter, detectScript } from '../../chinese';
import { observePage } from '../../page/observer';
import { segmentsOf } from '../../page/repair/joined-text';
import { createPageRepair } from '../../page/repair/writer';
import { createScriptToggle } from '../../page/script-toggle';
import { planFor } from '../../page/script-toggle/direction';
import { distribute } from '../../page/script-toggle/offsets';
import { damage } from '../chinese/damage';
import { SENTENCES } from '../chinese/traditional-sentences';
import { openPage } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const LISTED = '監關復產業責輸數優應調轉學領務態規統聯現環協區經續網醫權發貿穩紀機開問題當時間對進個來';
const damaged = (text: string) => damage(text, LISTED, 'swallows').text;

const clean = SENTENCES.slice(0, 16);
const bodyOf = (paragraphs: readonly string[]) =>
  `<head><title>${paragraphs[0]}</title></head><body><h1>${paragraphs[0]}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</body>`;

const repairOn = (html: string) => {
  const page = openPage(html);
  const observer = observePage(page.document, new AbortController().signal);
  const writer = createPageRepair(page.document, observer);
  const texts = () => [...page.document.querySelectorAll('p')].map(({ textContent }) => textContent);
  return { ...page, observer, writer, texts };
};

describe('the repair of a page', () => {
  it('repairs title and text, counts what it did, and gives the page back to the byte', () => {
    const page = repairOn(bodyOf(clean.map(damaged)));
    const before = page.serialised();
    const counts = page.writer.apply(() => true);
    expect(page.texts()).toEqual(clean);
    expect(page.document.title).toBe(clean[0]);
    expect(counts.pinyin).toBeGreaterThan(20);
    expect(counts['split-character']).toBeGreaterThan(0);
    page.writer.undo();
    expect(page.serialised()).toBe(before);
    page.writer.apply(() => true);
    expect(page.texts()).toEqual(clean);
  });

  it('repairs damage that lies across the edges of elements', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }), (cuts) => {
        const parts = clean.map(damaged).map((text) => {
          const edges = [...new Set([0, ...cuts.map((cut) => cut % text.length), text.length])];
          edges.sort((a, b) => a - b);
          return edges
            .slice(1)
            .map((end, at) => `<b>${text.slice(edges[at], end)}</b>`)
            .join('');
        });
        const page = repairOn(bodyOf(parts));
        const before = page.serialised();
        page.writer.apply(() => true);
        expect(page.texts()).toEqual(clean);
        page.writer.undo();
        expect(page.serialised()).toBe(before);
      }),
      { numRuns: 30 },
    );
  });

  it('repairs the article alone where the rest of the page speaks against damage', () => {
    const page = repairOn(bodyOf(clean.map(damaged)));
    const rest = page.document.createElement('footer');
    rest.textContent = clean.join('').repeat(30);
    page.document.body.append(rest);
    page.writer.apply((node) => !rest.contains(node));
    expect(page.texts()).toEqual(clean);
  });

  it('does nothing to a page that is whole', () => {
    const page = repairOn(bodyOf([...clean, '王赟(yūn)、李翀(chōng)出席。']));
    const before = page.serialised();
    expect(Object.values(page.writer.apply(() => true))).toEqual([0, 0, 0]);
    expect(page.serialised()).toBe(before);
  });

  it('keeps the selection on its characters', () => {
    const page = repairOn(bodyOf(clean.map(damaged)));
    const node = page.document.querySelectorAll('p')[1]?.firstChild as Text;
    const at = node.data.indexOf('高興地說');
    page.document.getSelection()?.setBaseAndExtent(node, at, node, at + 4);
    page.writer.apply(() => true);
    expect(String(page.document.getSelection())).toBe('高興地說');
    page.writer.undo();
    expect(String(page.document.getSelection())).toBe('高興地說');
  });

  it('lies below a conversion, and comes off it again', () => {
    const page = repairOn(bodyOf(clean.map(damaged)));
    const before = page.serialised();
    const toggle = createScriptToggle({
      ...page,
      signal: new AbortController().signal,
      onWritten: () => undefined,
      detectScript,
    });
    const settings = { traditional: 's2tw', cornerQuotes: false } as const;
    const plan = planFor('zh-Hans', 'zh-Hant', 'a.example', settings);
    const converter = createConverter('tw2s');
    const convert = () => {
      if (plan) toggle.convert(plan, converter, null);
      page.fire('beforeprint');
    };
    convert();
    toggle.asOriginal(() => page.writer.apply(() => true));
    convert();
    expect(page.texts()).toEqual(clean.map((text) => converter.convert(text)));
    toggle.asOriginal(() => page.writer.undo());
    convert();
    expect(page.texts().join('')).toContain('(');
    toggle.restore();
    page.fire('beforeprint');
    expect(page.serialised()).toBe(before);
  });
});

describe('segmentsOf', () => {
  it('tiles both texts, so that nodes get their shares', () => {
    const edits = [
      { start: 11, end: 15, replacement: '', kind: 'pinyin' },
      { start: 16, end: 18, replacement: '們為企', kind: 'split-character' },
    ] as const;
    const segments = segmentsOf(edits, 10, 9);
    expect(segments.map((s) => [s.sourceStart, s.sourceEnd, s.targetStart, s.targetEnd])).toEqual([
      [0, 1, 0, 1],
      [1, 5, 1, 1],
      [5, 6, 1, 2],
      [6, 8, 2, 5],
      [8, 9, 5, 6],
    ]);
    expect(
      distribute('甲乙們為企業', segments, [3, 6])
        .map(({ text }) => text)
        .join(''),
    ).toBe('甲乙們為企業');
  });
});
