import type { Figure } from '../figures';
import { LENGTHS } from './quotes';
import type { Tally, Verdict } from './tally';

const WANTED: Record<(typeof LENGTHS)[number], number> = { phrase: 97, clause: 99, sentence: 99 };
const MOST_WRONG = 0.5;

const sum = (counts: Record<Verdict, number>): number =>
  counts.exact + counts.loose + counts.wrong + counts.refused;

const percent = (part: number, whole: number): number =>
  whole === 0 ? Number.NaN : Math.round((part / whole) * 10000) / 100;

const isGone = (version: string): boolean => version.startsWith('deleted');

const right = (version: string, counts: Record<Verdict, number>): number =>
  isGone(version) ? counts.refused : counts.exact + counts.loose;

export function printTable(tally: Tally, peers: readonly string[]): void {
  const columns = [
    'right %',
    'bounds %',
    'wrong %',
    'refused %',
    'of',
    ...peers.map((peer) => `${peer} right/wrong`),
  ];
  console.log(
    ['version'.padEnd(18), 'length'.padEnd(9), ...columns.map((name) => name.padStart(9))].join(' '),
  );
  for (const version of tally.versions) {
    for (const length of LENGTHS) {
      const own = tally.of('zhupi', version, length);
      const all = sum(own);
      const cells = [
        percent(right(version, own), all),
        isGone(version) ? '' : percent(own.exact, all),
        percent(own.wrong, all),
        percent(own.refused, all),
        all,
        ...peers.map((peer) => {
          const theirs = tally.of(peer, version, length);
          return `${percent(right(version, theirs), all)}/${percent(theirs.wrong, all)}`.padStart(
            `${peer} right/wrong`.length,
          );
        }),
      ];
      console.log(
        [version.padEnd(18), length.padEnd(9), ...cells.map((cell) => String(cell).padStart(9))].join(' '),
      );
    }
  }
}

export function figuresOf(tally: Tally, milliseconds: number): Figure[] {
  const figures: Figure[] = [];
  for (const version of tally.versions) {
    for (const length of LENGTHS) {
      const own = tally.of('zhupi', version, length);
      const theirs = tally.of('hypothesis', version, length);
      const peer = sum(theirs) > 0 ? 'hypothesis' : null;
      const row = (
        what: string,
        value: number,
        bar: number,
        better: Figure['better'],
        peerValue: number,
      ): Figure => ({
        id: `anchors.${version}.${length}.${what}`,
        what: `${what} places of ${length} quotes, version ${version}`,
        value,
        unit: '%',
        bar,
        better,
        peer,
        peerValue: peer ? peerValue : null,
      });
      if (sum(own) === 0) continue;
      if (!isGone(version)) {
        const value = percent(right(version, own), sum(own));
        figures.push(
          row('right', value, WANTED[length], 'higher', percent(right(version, theirs), sum(theirs))),
        );
      }
      const wrong = percent(own.wrong, sum(own));
      figures.push(row('wrong', wrong, MOST_WRONG, 'lower', percent(theirs.wrong, sum(theirs))));
    }
  }
  figures.push({
    id: 'anchors.time',
    what: 'mean time of one quote, indexing of the page included',
    value: Math.round(milliseconds * 100) / 100,
    unit: 'ms',
    bar: 2,
    better: 'lower',
    peer: null,
    peerValue: null,
  });
  return figures;
}
