import type { Result } from './extraction';
import type { Figure } from './figures';

interface Group {
  id: string;
  what: string;
  bar?: number;
  has(result: Result): boolean;
}

const among =
  (...sets: string[]) =>
  ({ set }: Result): boolean =>
    sets.includes(set);
const speaks =
  (lang: string) =>
  ({ gold }: Result): boolean =>
    gold.lang === lang;
const isChinese = ({ gold }: Result): boolean => gold.lang.startsWith('zh');
const isOfficial = ({ gold }: Result): boolean => /^(?:gov|disc|portal|aggregator|org)$/.test(gold.kind);

const simplified = (result: Result): boolean =>
  among('gne', 'cwced', 'zhmisc', 'magic')(result) && speaks('zh-Hans')(result);

const GROUPS: readonly Group[] = [
  { id: 'hans', what: 'Simplified', bar: 0.975, has: simplified },
  {
    id: 'official',
    what: 'Simplified: government, portals, aggregators',
    bar: 0.985,
    has: (result) => simplified(result) && isOfficial(result),
  },
  {
    id: 'hant',
    what: 'Traditional, recent',
    bar: 0.93,
    has: (result) => among('hant', 'cwced', 'magic')(result) && speaks('zh-Hant')(result),
  },
  {
    id: 'hant-old',
    what: 'Traditional, older',
    bar: 0.975,
    has: (result) => among('daniel')(result) && speaks('zh-Hant')(result),
  },
  {
    id: 'en',
    what: 'English',
    bar: 0.96,
    has: (result) => among('scrapinghub')(result) && speaks('en')(result),
  },
];

/** Chinese pages only. */
const FIELDS: readonly { field: string; bar: number }[] = [
  { field: 'title', bar: 0.96 },
  { field: 'date', bar: 0.97 },
  { field: 'source', bar: 0.85 },
  { field: 'author', bar: 0.75 },
];

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a + b, 0) / (numbers.length || 1);
const round = (number: number): number => Math.round(number * 10_000) / 10_000;

/** A number such that a share `at` of the sorted numbers lies below it. */
function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
}

const PEER = 'Readability';

function row(
  id: string,
  what: string,
  value: number,
  peerValue: number | null,
  more: Partial<Figure> = {},
): Figure {
  return {
    id,
    what,
    value: round(value),
    unit: 'share',
    bar: null,
    better: 'higher',
    peer: peerValue === null ? null : PEER,
    peerValue: peerValue === null ? null : round(peerValue),
    ...more,
  };
}

function overlapRows(results: readonly Result[], group: Group): Figure[] {
  const members = results.filter((result) => result.scores && group.has(result));
  if (members.length === 0) return [];
  const peers = members.some(({ peer }) => peer);
  return (['f1', 'precision', 'recall'] as const).map((measure) =>
    row(
      `${measure}.${group.id}`,
      `${measure}, ${group.what} (${members.length})`,
      mean(members.map(({ scores }) => scores?.[measure] ?? 0)),
      peers ? mean(members.map(({ peer }) => peer?.scores?.[measure] ?? 0)) : null,
      { bar: measure === 'f1' ? (group.bar ?? null) : null },
    ),
  );
}

function detection(results: readonly Result[], verdictOf: (result: Result) => boolean | undefined) {
  const yes = results.filter(verdictOf);
  const right = yes.filter(({ gold }) => gold.split === 'article').length;
  const articles = results.filter(({ gold }) => gold.split === 'article').length;
  return { precision: right / (yes.length || 1), recall: right / (articles || 1) };
}

/** By which name the evidence knows a field of the gold. */
const EVIDENCE: Record<string, string> = { date: 'publishedAt' };

/**
 * Whether confidence means something: how often a right value is held surer than a wrong one (the area under the ROC
 * curve: 0.5 is chance, equals count half), over the values of all fields.
 */
function calibration(results: readonly Result[]): Figure[] {
  const right: number[] = [];
  const wrong: number[] = [];
  for (const { metadata, confidence } of results) {
    for (const [field, isRight] of Object.entries(metadata)) {
      const sure = confidence[EVIDENCE[field] ?? field];
      if (sure !== undefined) (isRight ? right : wrong).push(sure);
    }
  }
  if (wrong.length === 0 || right.length === 0) return [];
  const above = right.map((sure) =>
    mean(wrong.map((other) => (sure > other ? 1 : sure === other ? 0.5 : 0))),
  );
  return [
    row('confidence.right', `mean confidence of right values (${right.length})`, mean(right), null),
    row('confidence.wrong', `mean confidence of wrong values (${wrong.length})`, mean(wrong), null, {
      better: 'lower',
    }),
    row('confidence.order', 'a right value held surer than a wrong one', mean(above), null),
  ];
}

/** The figures of a run, by group, field and set. */
export function rowsOf(results: readonly Result[]): Figure[] {
  const hasPeer = results.some(({ peer }) => peer);
  const sets = [...new Set(results.map(({ set, gold }) => `${set} ${gold.lang}`))].sort();
  const rows = [
    ...GROUPS,
    ...sets.map((name) => ({
      id: `set.${name.replace(' ', '.')}`,
      what: name,
      has: ({ set, gold }: Result) => `${set} ${gold.lang}` === name,
    })),
  ].flatMap((group) => overlapRows(results, group));

  const chinese = results.filter(isChinese);
  const readings = [
    ...FIELDS.map((reading) => ({ ...reading, id: reading.field, from: chinese })),
    { field: 'source', bar: 0.92, id: 'source.official', from: chinese.filter(isOfficial) },
  ];
  for (const { field, bar, id, from } of readings) {
    const members = from.filter(({ metadata }) => field in metadata);
    if (members.length === 0) continue;
    const share = (read: (result: Result) => boolean | undefined) =>
      mean(members.map((m) => (read(m) ? 1 : 0)));
    const peer = hasPeer ? share(({ peer }) => peer?.metadata[field]) : null;
    rows.push(
      row(
        `metadata.${id}`,
        `${id} right (${members.length})`,
        share((m) => m.metadata[field]),
        peer,
        { bar },
      ),
    );
  }

  rows.push(...calibration(chinese));

  const ours = detection(chinese, ({ verdict }) => verdict);
  const theirs = hasPeer ? detection(chinese, ({ peer }) => peer?.verdict) : null;
  for (const measure of ['precision', 'recall'] as const) {
    const what = `detection ${measure}, Chinese (${chinese.length})`;
    rows.push(row(`detection.${measure}`, what, ours[measure], theirs?.[measure] ?? null, { bar: 0.98 }));
  }
  for (const [name, at] of [
    ['median', 0.5],
    ['p95', 0.95],
  ] as const) {
    const peer = hasPeer
      ? quantile(
          results.map(({ peer: own }) => own?.ms ?? 0),
          at,
        )
      : null;
    const value = quantile(
      results.map(({ ms }) => ms),
      at,
    );
    rows.push(row(`ms.${name}`, `time in jsdom, ${name}`, value, peer, { unit: 'ms', better: 'lower' }));
  }
  return rows;
}
