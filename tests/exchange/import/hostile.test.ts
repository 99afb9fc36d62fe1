import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exportBundle, type Library, merge, noteText } from '../../../exchange';
import { adopt } from '../../../exchange/import';
import { figure } from '../../figure';
import { listedJson, listedTexts } from '../../lists';
import { tries } from '../../runs';
import { Fault, plantFault } from '../../storage/faulty-indexeddb';
import { codeOf, createWorld, must } from '../../storage/world';
import { historyArbitrary, play } from '../histories';
import { NOW } from '../samples';
import { CLIPPED, HYPOTHESIS_ROW, READWISE, read, taken, URL_ONE, WEB_ANNOTATION } from './samples';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const SOUND: [string, unknown][] = [
  ['hypothesis', { total: 1, rows: [HYPOTHESIS_ROW] }],
  ['web-annotation', WEB_ANNOTATION],
  ['obsidian-clipper', CLIPPED],
  ['readwise', READWISE],
];

describe('hostile files', () => {
  it('X1: malformed texts are refused with a reason, and a sound file with damage anywhere never crashes', async () => {
    const own = [
      '',
      ' ',
      '{',
      '[',
      '"',
      '{"a":}',
      '[1,]',
      "{'a':1}",
      'NaN',
      '\u0000',
      '\ufeff',
      '[}',
      'nul',
      '{"a":1}x',
    ];
    const listed = listedJson().map(({ bytes }) => bytes);
    let refused = 0;
    for (const content of [...own, ...listed]) {
      const result = await read(content);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(['not-json', 'not-a-bundle']).toContain(result.error.code);
      refused++;
    }
    let damaged = 0;
    for (const [, content] of SOUND) {
      const whole = typeof content === 'string' ? content : JSON.stringify(content);
      for (let at = 0; at < whole.length; at += 5) {
        for (const changed of [whole.slice(0, at), `${whole.slice(0, at)}"${whole.slice(at + 1)}`]) {
          await read(changed);
          damaged++;
        }
      }
    }
    figure('X1', 'node', {
      tried: refused + damaged,
      failed: 0,
      what: `${refused} malformed files not refused with a reason, ${damaged} damaged ones that crash`,
    });
  });

  it('X2: nesting is measured before anything is parsed, at any depth and in any format', async () => {
    let refused = 0;
    for (const depth of [33, 100, 1000, 10_000, 100_000, 1_000_000]) {
      for (const [open, close] of [
        ['[', ']'],
        ['{"target":', '}'],
      ] as const) {
        const text = `{"rows":[{"uri":"${URL_ONE}","target":${open.repeat(depth)}1${close.repeat(depth)}}]}`;
        const result = await read(text);
        expect(result.ok ? 'ok' : result.error.code).toBe('too-deep');
        refused++;
      }
    }
    figure('X2', 'node', {
      tried: refused,
      failed: 0,
      what: 'files nested 33 to 1,000,000 deep not refused',
    });
  });

  it('X4: keys that mean something on every object are dropped at any depth', async () => {
    const places = ['"uri":', '"tags":', '"selector":', '"document":', '"exact":', '"target":', '"rows":'];
    let runs = 0;
    const property = fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom('__proto__', 'constructor', 'prototype'),
      fc.constantFrom('{"isAdmin":true}', '{"prototype":{"isAdmin":true}}', 'null', '[1]'),
      async (place, key, poison) => {
        const clean = JSON.stringify({ total: 1, rows: [HYPOTHESIS_ROW] });
        const poisoned = clean.replaceAll(place, `"${key}":${poison},${place}`);
        expect(poisoned).not.toBe(clean);
        const result = await taken(poisoned);
        expect(result.library).toEqual((await taken(clean)).library);
        expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
        runs++;
      },
    );
    for (const cases of tries(200, 10_000)) await fc.assert(property, cases);
    figure('X4', 'node', {
      tried: runs,
      failed: 0,
      what: 'poisoned files that change a prototype or leave a key',
    });
  });

  it('X6: only http and https addresses are kept', async () => {
    const schemes = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/hosts',
      'ftp://a.example/',
      'blob:x',
      'chrome://x',
      'about:blank',
      ' java\nscript:alert(1)',
      'urn:x',
      '//a.example/',
      '',
      'mailto:a@b.example',
      'view-source:http://a.example',
      'moz-extension://x/',
    ];
    let refused = 0;
    for (const url of schemes) {
      const files = [
        { rows: [{ ...HYPOTHESIS_ROW, uri: url }] },
        [{ ...WEB_ANNOTATION, target: { ...WEB_ANNOTATION.target, source: url } }],
        [{ url, highlights: [{ text: '三亿元' }] }],
        `Highlight,Title,URL\n三亿元,x,"${url}"`,
      ];
      for (const file of files) {
        const { library, refused: rows } = await taken(file);
        expect(library).toEqual({ articles: [], highlights: [], revisions: [] });
        expect(rows.map(({ reason }) => reason)).toEqual(['no-address']);
        refused++;
      }
    }
    figure('X6', 'node', { tried: refused, failed: 0, what: 'addresses of other schemes that are kept' });
  });

  it('X9: any text is kept exactly, whatever format brings it', async () => {
    const naughty = [
      '\u202eabc\u202c',
      '\u200b\ufeff零',
      '𠮷野家',
      '👩‍👩‍👧‍👦',
      'a\ud800b',
      '\udfff',
      '\u0000x',
      'ﷺ',
      'ǆ',
      '1;DROP TABLE',
      '#{x} {{x}} %x%',
      '<b>x</b> & y',
    ];
    const texts = [...naughty, ...listedTexts()];
    let kept = 0;
    for (const text of texts) {
      const row = structuredClone(HYPOTHESIS_ROW);
      row.text = text;
      const selector = row.target[0]?.selector[2];
      if (selector) Object.assign(selector, { exact: text });
      const { library } = await taken([row]);
      expect(library.highlights.map((mark) => [mark.selectors.quote.exact, noteText(mark.note)])).toEqual([
        [text, text],
      ]);
      kept++;
    }
    figure('X9', 'node', { tried: kept, failed: texts.length - kept, what: 'texts not kept exactly' });
  });

  it('X11: a fault at each write of an import leaves the library as it was; the same file twice changes nothing', async () => {
    const fault = new Fault();
    const undo = plantFault(fault);
    let faults = 0;
    try {
      for (const [, content] of SOUND) {
        const world = createWorld();
        const foreign = (await taken(content)).library;
        for (let after = 0; ; after++) {
          const before = must(await world.library.exportLibrary());
          fault.arm(after);
          const result = await world.library.importLibrary(adopt(before, foreign));
          fault.disarm();
          if (result.ok) break;
          expect(codeOf(result)).toBe('full');
          expect(must(await world.library.exportLibrary())).toEqual(before);
          faults++;
        }
        const once = must(await world.library.exportLibrary());
        expect(once.highlights.length).toBeGreaterThan(0);
        const plan = must(await world.library.importLibrary(adopt(once, foreign)));
        expect([plan.highlights.new, plan.highlights.changed]).toEqual([0, 0]);
        expect(must(await world.library.exportLibrary())).toEqual(once);
      }
    } finally {
      undo();
    }
    expect(faults).toBeGreaterThan(SOUND.length);
    figure('X11', 'node', {
      tried: faults + SOUND.length,
      failed: 0,
      what: `${faults} faults that leave half an import, ${SOUND.length} files that change something the second time`,
    });
  });

  it('X12: export, wipe and import give the same library back', async () => {
    let equal = 0;
    const property = fc.asyncProperty(historyArbitrary.map(play), async ([a, b]) => {
      const { library } = createWorld();
      must(await library.importLibrary(merge(a as Library, b as Library)));
      const saved = must(await library.exportLibrary());
      const file = exportBundle(saved, { device: 'a', now: NOW, version: '0.1.0' });
      must(await library.wipe());
      must(await library.importLibrary((await taken(file)).library));
      expect(must(await library.exportLibrary())).toEqual(saved);
      equal++;
    });
    for (const cases of tries(150, 10_000)) await fc.assert(property, cases);
    figure('X12', 'node', {
      tried: equal,
      failed: 0,
      what: 'libraries that export, wipe and import change',
    });
  });
});
