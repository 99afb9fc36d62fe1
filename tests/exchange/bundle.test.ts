import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createBundleWriter,
  exportBundle,
  inWindows,
  LIMITS,
  type Library,
  merge,
  parseBundle,
  planImport,
} from '../../exchange';
import { checksum } from '../../exchange/checksum';
import { readImport } from '../../exchange/import';
import { historyArbitrary, play } from './histories';
import { createDevice, idOf, NOW } from './samples';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HEADER = { device: 'a', now: NOW, version: '0.1.0' };

function sample(): Library {
  const device = createDevice('a');
  const article = device.article(1);
  const mark = device.mark(1, { note: '核对 \ud800 𠮷 👩‍👩‍👧 \u202e\u200b', tags: ['水'] });
  return { articles: [article], highlights: [mark], revisions: [] };
}

type Json = Record<string, unknown>;

/** The sample's bundle with something done to it, signed again as a foreign program would. */
function forged(edit: (bundle: Json & { articles: Json[]; highlights: Json[] }) => void): string {
  const { sha256: _, ...content } = JSON.parse(exportBundle(sample(), HEADER));
  edit(content);
  return JSON.stringify({ ...content, sha256: checksum(content) });
}

function codeOf(json: string): string {
  const parsed = parseBundle(json);
  return parsed.ok ? 'ok' : parsed.error.code;
}

it('takes nothing for purged that is not deleted: the library would show it and never let go of it', () => {
  const parsed = parseBundle(
    forged(({ articles, highlights }) => {
      for (const record of [...articles, ...highlights]) record.purged = true;
    }),
  );
  const { articles = [], highlights = [] } = parsed.ok ? parsed.library : {};
  expect([articles.length, highlights.length]).toEqual([1, 1]);
  expect([...articles, ...highlights].map(({ purged }) => purged)).toEqual([undefined, undefined]);
});

describe('a bundle', () => {
  it('comes back equal, lone surrogates and all', () => {
    const parsed = parseBundle(exportBundle(sample(), HEADER));
    expect(parsed).toEqual({
      ok: true,
      library: sample(),
      refused: [],
      device: 'a',
      exportedAt: '2024-05-06T08:00:00.000Z',
      extensionVersion: '0.1.0',
    });
  });

  it('comes in pieces and is read in steps, with one record a line', () => {
    const device = createDevice('a');
    const blocks = [{ kind: 'paragraph' as const, text: '清水河'.repeat(5000) }];
    const articles = Array.from({ length: 40 }, (_, at) =>
      device.article(at, { url: `https://a.example/${at}`, blocks }),
    );
    const highlights = articles.flatMap((_, at) =>
      Array.from({ length: 12 }, (_, mark) =>
        device.mark(at, { id: idOf(0x1000 + at * 100 + mark), at: mark }),
      ),
    );
    const library = { articles, highlights, revisions: [] };
    const pieces: string[] = [];
    const counts = { articles: 40, highlights: 480, revisions: 0 };
    const writer = createBundleWriter(HEADER, counts, (piece) =>
      pieces.push(new TextDecoder().decode(piece)),
    );
    for (const article of articles) writer.take('articles', article);
    for (const mark of merge(library, library).highlights) writer.take('highlights', mark);
    const json = [writer.end(), ...pieces].join('');
    expect(json).toBe(exportBundle(library, HEADER));
    expect(pieces.length).toBeGreaterThan(2);
    expect(json.split('\n').filter((line) => line.startsWith('    {"'))).toHaveLength(40 + 480);
    const parsed = parseBundle(json);
    expect(parsed.ok && parsed.library).toEqual(merge(library, library));
  });

  it('is read from its file a stretch at a time, any part of it on its own', async () => {
    const device = createDevice('a');
    const articles = Array.from({ length: 300 }, (_, at) =>
      device.article(at, { url: `https://a.example/${at}` }),
    );
    const highlights = articles.map((_, at) =>
      device.mark(at, { id: idOf(0x900 + at), note: '注'.repeat(1500) }),
    );
    const library = { articles, highlights, revisions: [] };
    const bytes = new TextEncoder().encode(`\ufeff${exportBundle(library, HEADER)}`);
    const stretches: number[] = [];
    const source = inWindows({
      length: bytes.length,
      read(start, end) {
        stretches.push(end - start);
        return bytes.slice(start, end);
      },
    });
    const shares: number[] = [];
    const progress = (share: number) => shares.push(share);
    const read = await readImport(source, { passphrase: null, now: NOW, crypto, progress });
    if (!read.ok) throw new Error(read.error.code);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
    expect(bytes.length).toBeGreaterThan(1.2 * 2 ** 20);
    expect(Math.max(...stretches)).toBeLessThanOrEqual(2 ** 20);
    expect(stretches.length).toBeLessThan(10);
    const { incoming } = read;
    expect(incoming.library()).toEqual(merge(library, library));
    const wanted = [7, 7 + articles.length];
    expect(incoming.library(wanted)).toEqual({
      articles: [articles[7]],
      highlights: [highlights[7]],
      revisions: [],
    });
  });

  it('is the same however its JSON is laid out, with what is no record refused where it stands', () => {
    const json = forged(({ articles, highlights }) => {
      articles.unshift(7 as never, [] as never);
      highlights.push(null as never, { ...highlights[0], id: 'no' });
    }).replace('"counts":{"articles":1,"highlights":1', '"counts":{"articles":3,"highlights":3');
    const content = JSON.parse(json);
    const { sha256: _, ...rest } = content;
    const signed = { ...rest, sha256: checksum(rest) };
    const [flat, laidOut] = [JSON.stringify(signed), JSON.stringify(signed, null, 4)].map(parseBundle);
    expect(flat).toEqual(laidOut);
    expect(flat).toMatchObject({
      ok: true,
      refused: [
        { kind: 'article', index: 0, reason: 'malformed' },
        { kind: 'article', index: 1, reason: 'malformed' },
        { kind: 'highlight', index: 1, reason: 'malformed' },
        { kind: 'highlight', index: 2, reason: 'malformed' },
      ],
    });
    expect(flat?.ok && flat.library).toEqual(sample());
  });

  it('is refused when it was exported at a moment that cannot be told', () => {
    for (const exportedAt of ['2024-05-06T08:00:00+05', '2024-05-06T08:00:00 -05', 'yesterday']) {
      expect(parseBundle(forged((bundle) => Object.assign(bundle, { exportedAt }))).ok).toBe(false);
    }
  });

  it('says what it is a part of a library by; of kinds to come, nothing', () => {
    const part = { kind: 'changes', target: '办公室', since: null } as const;
    expect(parseBundle(exportBundle(sample(), { ...HEADER, part }))).toMatchObject({ ok: true, part });
    const later = parseBundle(forged((bundle) => Object.assign(bundle, { part: { kind: 'later' } })));
    expect([later.ok, 'part' in later]).toEqual([true, false]);
  });

  it('keeps what official papers say, and reads bundles of before it was kept', () => {
    const paper = {
      documentNumber: '蓝政发〔2024〕6号',
      issuer: '蓝田市人民政府',
      channel: '文件',
      kicker: '上',
      subtitle: '下',
    };
    const library = sample();
    const articles = library.articles.map((article) => ({ ...article, ...paper }));
    expect(parseBundle(exportBundle({ ...library, articles }, HEADER))).toMatchObject({
      library: { articles: [paper] },
    });
    const merged = merge({ ...library, articles }, { ...library, articles });
    expect(merged.articles).toMatchObject([paper]);
    expect(codeOf(forged(({ articles: [article] }) => delete article?.documentNumber))).toBe('ok');
  });

  it('comes back equal for every history', () => {
    fc.assert(
      fc.property(
        historyArbitrary.map((history) => play(history)),
        ([a, b]) => {
          const library = merge(a as Library, b as Library);
          const parsed = parseBundle(exportBundle(library, HEADER));
          expect(parsed.ok && [parsed.library, parsed.refused]).toEqual([library, []]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has no say over one id of a record that has but one', () => {
    const never = '00000000000-0000-x';
    const json = forged(({ highlights: [mark] }) => {
      if (mark) mark.deletedPerId = { [String(mark.id)]: { value: false, stamp: never } };
    });
    const parsed = parseBundle(json);
    expect(parsed.ok && parsed.library).toEqual(sample());
    // Nor over a stamp of the far future, which would win for ever.
    const hidden = parseBundle(
      forged(({ highlights: [mark] }) => {
        if (!mark) return;
        mark.deletedPerId = { [String(mark.id)]: { value: false, stamp: never } };
        mark.deleted = { value: false, stamp: 'zzzzzzzzzzz-0000-x' };
      }),
    );
    const empty = { articles: [], highlights: [] };
    const plan = planImport(empty, hidden.ok ? hidden.library : empty, { now: NOW });
    expect(plan.refused).toMatchObject([{ kind: 'highlight', index: 0, reason: 'future' }]);
  });

  it('survives another layout and another order of keys', () => {
    const { articles, ...rest } = JSON.parse(exportBundle(sample(), HEADER));
    expect(codeOf(`\ufeff${JSON.stringify({ articles, ...rest })}`)).toBe('ok');
  });

  it('is readable, and says what it is in its first lines', () => {
    const lines = exportBundle(sample(), HEADER).split('\n');
    expect(lines.slice(1, 3)).toEqual(['  "format": "zhupi-library",', '  "formatVersion": 1,']);
  });
});

describe('a file that is no bundle', () => {
  const good = exportBundle(sample(), HEADER);

  it.each([
    ['not-json', ''],
    ['not-json', 'hello'],
    ['not-json', '{"a":'],
    ['not-json', '\u0000\u0001'],
    ['not-a-bundle', 'null'],
    ['not-a-bundle', '[]'],
    ['not-a-bundle', '{}'],
    ['not-a-bundle', '{"format":"something-else","formatVersion":1}'],
    ['invalid', '{"format":"zhupi-library","formatVersion":"1"}'],
    ['invalid', '{"format":"zhupi-library","formatVersion":1}'],
    ['newer-version', '{"format":"zhupi-library","formatVersion":2}'],
    ['too-deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['too-deep', '{"a":'.repeat(1_000_000)],
    ['damaged', good.replace('三亿元', '五亿元')],
    ['damaged', good.replace('"articles": 1', '"articles": 2')],
    ['damaged', good.replace('"device": "a"', '"device": "b"')],
  ])('%s', (code, json) => {
    expect(codeOf(json)).toBe(code);
  });

  it.each([10, 32, 33, 1000, 100_000])('nested %i deep ends in a value', (depth) => {
    const code = codeOf('['.repeat(depth) + ']'.repeat(depth));
    expect(code).toBe(depth > LIMITS.depth ? 'too-deep' : 'not-a-bundle');
  });

  it('counts no brackets inside strings', () => {
    const json = forged((bundle) => {
      (bundle.articles[0] as Json).title = `\\"${'[{'.repeat(1000)}`;
    });
    expect(codeOf(json)).toBe('ok');
  });

  it('cut off anywhere is refused, and called truncated once it is known for a bundle', () => {
    const body = good.trimEnd();
    for (let end = 0; end < body.length; end += 7) expect(codeOf(body.slice(0, end))).not.toBe('ok');
    for (let end = 60; end < body.length; end += 101) expect(codeOf(body.slice(0, end))).toBe('truncated');
  });

  it('never throws, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.anything().map((value) => forged((bundle) => Object.assign(bundle, { articles: [value] }))),
      fc
        .anything()
        .map((value) => forged((bundle) => Object.assign(bundle.highlights[0] as Json, { note: value }))),
    );
    fc.assert(
      fc.property(anything, (json) => {
        const parsed = parseBundle(json);
        expect(parsed.ok && parsed.library.highlights.length > 1).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a forged bundle', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/hosts',
    'ftp://a.example/',
    'chrome://settings',
  ])('cannot bring in %s', (url) => {
    for (const field of ['url', 'originUrl', 'canonicalUrl']) {
      const parsed = parseBundle(
        forged((bundle) => Object.assign(bundle.articles[0] as Json, { [field]: url })),
      );
      expect(parsed.ok && [parsed.library.articles, parsed.library.highlights]).toEqual([[], []]);
      expect(parsed.ok && parsed.refused).toEqual([
        { kind: 'article', index: 0, reason: 'malformed' },
        { kind: 'highlight', index: 0, reason: 'no-article' },
      ]);
    }
  });

  it.each([
    ['colour', { value: 'url(evil)', stamp: 'x' }],
    ['colour', { value: 'blue', stamp: 'zzz' }],
    ['id', '../../etc'],
    ['selectors', null],
    ['createdAt', 1e300],
    ['createdAt', -1],
    ['madeBy', 'page'],
    ['deleted', true],
    ['tags', { '': { value: true, stamp: '0' } }],
    ['note', { versions: [{ text: 'x'.repeat(LIMITS.note + 1), stamp: '' }], seen: {} }],
  ])('cannot set %s to %j', (field, value) => {
    const parsed = parseBundle(
      forged((bundle) => Object.assign(bundle.highlights[0] as Json, { [field]: value })),
    );
    expect(parsed.ok && parsed.library.highlights).toEqual([]);
    expect(parsed.ok && parsed.refused).toEqual([{ kind: 'highlight', index: 0, reason: 'malformed' }]);
  });

  it('cannot claim another address key', () => {
    const parsed = parseBundle(
      forged((bundle) => Object.assign(bundle.articles[0] as Json, { urlKey: 'bank.example/' })),
    );
    expect(parsed.ok && parsed.library.articles[0]?.urlKey).toBe(
      'news.lantian.example/2024/05/06/river.html',
    );
  });

  it('keeps a good record beside a bad one', () => {
    const json = forged((bundle) => {
      bundle.highlights.push({ ...(bundle.highlights[0] as Json), id: idOf(0x999), colour: 'pink' });
      (bundle.counts as Json).highlights = 2;
    });
    const parsed = parseBundle(json);
    expect(parsed.ok && [parsed.library.highlights.length, parsed.refused.length]).toEqual([1, 1]);
  });

  it('cannot reach a prototype from any depth', () => {
    const poison = '{"isAdmin":true,"toString":"x"}';
    const places = [
      '"title":',
      '"value":',
      '"type":',
      '"note":',
      '"seen":',
      '"position":',
      '"articles":',
      '"format":',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom('__proto__', 'constructor', 'prototype'),
        (place, key) => {
          const clean = exportBundle(sample(), HEADER);
          const poisoned = clean.replaceAll(place, `"${key}":${poison},${place}`);
          expect(poisoned).not.toBe(clean);
          const { sha256: _, ...content } = JSON.parse(poisoned);
          const signed = JSON.stringify({ sha256: checksum(content), ...content });
          const parsed = parseBundle(signed);
          expect(parsed.ok && parsed.library).toEqual(sample());
          expect(JSON.stringify(parsed)).not.toContain('isAdmin');
          expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
          expect(({} as Json).isAdmin).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });
});
