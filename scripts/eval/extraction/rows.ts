import type { Figure } from '../figures';
import { quantile } from '../quantile';
import type { Reading, Result } from './evaluate';
import { FIELDS, GROUPS, type Group, isChinese, isOfficial } from './groups';
import { PEERS, type PeerName } from './peers';

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a + b, 0) / (numbers.length || 1);
const round = (number: number): number => Math.round(number * 10_000) / 10_000;

type Measured = Pick<Figure, 'id' | 'what'> & Partial<Figure>;

/** A row for each peer that ran, the first under the plain id; one without a peer when none ran. */
function beside(
  results: readonly Result[],
  measured: Measured,
  figure: (readingOf: (result: Result) => Reading | undefined) => number,
  peers: readonly PeerName[] = PEERS,
): Figure[] {
  const row = (id: string, peer: PeerName | null): Figure => ({
    unit: 'share',
    bar: null,
    better: 'higher',
    ...measured,
    id,
    value: round(figure(({ own }) => own)),
    peer,
    peerValue: peer && round(figure((result) => result.peers[peer])),
  });
  const ran = peers.filter((peer) => results.some((result) => result.peers[peer]));
  if (ran.length === 0) return [row(measured.id, null)];
  return ran.map((peer, index) => row(index === 0 ? measured.id : `${measured.id}/${peer}`, peer));
}

function overlapRows(results: readonly Result[], { id, what, bar, has }: Group): Figure[] {
  const members = results.filter((result) => result.own.scores && has(result));
  if (members.length === 0) return [];
  return (['f1', 'precision', 'recall'] as const).flatMap((measure) =>
    beside(
      members,
      {
        id: `${measure}.${id}`,
        what: `${measure}, ${what} (${members.length})`,
        bar: measure === 'f1' ? (bar ?? null) : null,
      },
      (readingOf) => mean(members.map((result) => readingOf(result)?.scores?.[measure] ?? 0)),
      measure === 'f1' ? PEERS : ['Readability'],
    ),
  );
}

function metadataRows(results: readonly Result[]): Figure[] {
  const chinese = results.filter(isChinese);
  const readings = [
    ...FIELDS.map((reading) => ({ ...reading, id: reading.field, from: chinese })),
    { field: 'source', bar: 0.92, id: 'source.official', from: chinese.filter(isOfficial) },
  ];
  return readings.flatMap(({ field, bar, id, from }) => {
    const members = from.filter(({ own }) => field in own.metadata);
    if (members.length === 0) return [];
    return beside(
      members,
      { id: `metadata.${id}`, what: `${id} right (${members.length})`, bar },
      (readingOf) => mean(members.map((result) => (readingOf(result)?.metadata[field] ? 1 : 0))),
    );
  });
}

/** By which name the evidence knows a field of the gold. */
const EVIDENCE: Record<string, string> = { date: 'publishedAt' };

/**
 * Whether confidence means something: how often a right value is held surer than a wrong one (the area under the ROC
 * curve: 0.5 is chance, equals count half), over the values of all fields.
 */
function confidenceRows(results: readonly Result[]): Figure[] {
  const right: number[] = [];
  const wrong: number[] = [];
  for (const { own, confidence } of results) {
    for (const [field, isRight] of Object.entries(own.metadata)) {
      const sure = confidence[EVIDENCE[field] ?? field];
      if (sure !== undefined) (isRight ? right : wrong).push(sure);
    }
  }
  if (wrong.length === 0 || right.length === 0) return [];
  const above = right.map((sure) =>
    mean(wrong.map((other) => (sure > other ? 1 : sure === other ? 0.5 : 0))),
  );
  return [
    ['right', `mean confidence of right values (${right.length})`, mean(right)] as const,
    ['wrong', `mean confidence of wrong values (${wrong.length})`, mean(wrong)] as const,
    ['order', 'a right value held surer than a wrong one', mean(above)] as const,
  ].map(([id, what, value]) => ({
    id: `confidence.${id}`,
    what,
    value: round(value),
    unit: 'share',
    bar: null,
    better: id === 'wrong' ? 'lower' : 'higher',
    peer: null,
    peerValue: null,
  }));
}

function detectionRows(results: readonly Result[]): Figure[] {
  const chinese = results.filter(isChinese);
  const articles = chinese.filter(({ gold }) => gold.split === 'article');
  if (chinese.length === 0) return [];
  return (['precision', 'recall'] as const).flatMap((measure) =>
    beside(
      chinese,
      {
        id: `detection.${measure}`,
        what: `detection ${measure}, Chinese (${chinese.length})`,
        bar: 0.98,
      },
      (readingOf) => {
        const yes = chinese.filter((result) => readingOf(result)?.verdict);
        const right = yes.filter(({ gold }) => gold.split === 'article').length;
        return right / ((measure === 'precision' ? yes : articles).length || 1);
      },
    ),
  );
}

const QUANTILES = [
  ['median', 0.5, 0.2],
  ['p95', 0.95, 0.1],
] as const;

/** Times in jsdom. Defuddle and article-extractor parse the page themselves, which counts, so they stand apart. */
function timeRows(results: readonly Result[]): Figure[] {
  const ms = { unit: 'ms', better: 'lower' } as const;
  return QUANTILES.flatMap(([name, at, bar]) => {
    const of = (readingOf: (result: Result) => Reading | undefined) =>
      quantile(
        results.map((result) => readingOf(result)?.ms ?? 0),
        at,
      );
    const detection = (readingOf: (result: Result) => Reading | undefined) =>
      quantile(
        results.map((result) => readingOf(result)?.detectionMs ?? 0),
        at,
      );
    const rows = [
      ...beside(results, { id: `ms.${name}`, what: `time in jsdom, ${name}`, ...ms }, of, ['Readability']),
      ...beside(
        results,
        { id: `ms.detection.${name}`, what: `time of detection in jsdom, ${name}`, ...ms },
        detection,
        ['Readability'],
      ),
    ];
    if (!results.some(({ peers }) => peers.Readability)) return rows;
    const share = of(({ own }) => own) / (of(({ peers }) => peers.Readability) || 1);
    return [
      ...rows,
      ...beside(
        results,
        { id: `ms.${name}.parsing`, what: `time, ${name} (the peer parses first, in linkedom)`, ...ms },
        of,
        ['Defuddle', 'article-extractor'],
      ),
      {
        id: `ms.ratio.${name}`,
        what: `time in jsdom, ${name}, of Readability's`,
        value: round(share),
        unit: 'share',
        bar,
        better: 'lower',
        peer: 'Readability',
        peerValue: 1,
      },
    ];
  });
}

/** The figures of a run, by group, field and set. */
export function rowsOf(results: readonly Result[]): Figure[] {
  const sets = [...new Set(results.map(({ set, gold }) => `${set} ${gold.lang}`))].sort();
  const groups: Group[] = [
    ...GROUPS,
    ...sets.map((name) => ({
      id: `set.${name.replace(' ', '.')}`,
      what: name,
      has: ({ set, gold }: Result) => `${set} ${gold.lang}` === name,
    })),
  ];
  return [
    ...groups.flatMap((group) => overlapRows(results, group)),
    ...metadataRows(results),
    ...confidenceRows(results.filter(isChinese)),
    ...detectionRows(results),
    ...timeRows(results),
    {
      id: 'changed',
      what: `pages that reading changed (${results.length})`,
      value: results.filter(({ changed }) => changed).length,
      unit: 'pages',
      bar: 0,
      better: 'lower',
      peer: null,
      peerValue: null,
    },
  ];
}
