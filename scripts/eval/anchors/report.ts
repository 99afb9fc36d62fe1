import type { Figure } from '../figures';
import { LENGTHS } from './quotes';
import type { Tally, Verdict } from './tally';

const WANTED: Record<(typeof LENGTHS)[number], number> = { phrase: 97, clause: 99, sentence: 99 };
const MOST_WRONG = 0.5;

const sum = (counts: Record<Verdict, number>): number =>
  counts.exact + counts.loose + counts.wrong + counts.refused;

const percent = (part: number, whole: number): number =>
  whole === 0 ? Number.NaN : Math.round((part / whole) * 10000) / 100;

/** What is demanded of ours: with the saved text at hand, and with the selectors alone. */
const OWN = { saved: 'with the saved text', selectors: 'by the selectors alone' } as const;

type Own = keyof typeof OWN;

const OWNS = Object.keys(OWN) as Own[];

const isGone = (version: string): boolean => version.startsWith('deleted');

const right = (version: string, counts: Record<Verdict, number>): number =>
  isGone(version) ? counts.refused : counts.exact + counts.loose;

/** The first finder in full, the others beside it. */
export function printTable(tally: Tally, [first = 'saved', ...peers]: readonly string[]): void {
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
      const own = tally.of(first, version, length);
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

/** Prints the rows that do not reach what is demanded. */
export function printMissed(tally: Tally): void {
  for (const own of OWNS) {
    const missed = figuresFor(tally, own).filter(({ value, bar, better }) =>
      bar === null ? false : better === 'higher' ? value < bar : value > bar,
    );
    console.log(`${OWN[own]}: ${missed.length} figures below the bar`);
    for (const { id, value, bar } of missed) console.log(`  ${id} ${value} (${bar})`);
  }
}

function figuresFor(tally: Tally, own: Own): Figure[] {
  const figures: Figure[] = [];
  for (const version of tally.versions) {
    for (const length of LENGTHS) {
      const counts = tally.of(own, version, length);
      const theirs = tally.of('hypothesis', version, length);
      const peer = sum(theirs) > 0 ? 'hypothesis' : null;
      if (sum(counts) === 0) continue;
      const row = (what: 'right' | 'wrong', value: number, peerValue: number) => ({
        id: `anchors.${own}.${version}.${length}.${what}`,
        what: `${what} places of ${length} quotes, version ${version}, ${OWN[own]}`,
        value,
        unit: '%',
        peer,
        peerValue: peer ? peerValue : null,
      });
      if (!isGone(version)) {
        const value = percent(right(version, counts), sum(counts));
        const peerValue = percent(right(version, theirs), sum(theirs));
        figures.push({ ...row('right', value, peerValue), bar: WANTED[length], better: 'higher' });
      }
      const wrong = percent(counts.wrong, sum(counts));
      const theirWrong = percent(theirs.wrong, sum(theirs));
      figures.push({ ...row('wrong', wrong, theirWrong), bar: MOST_WRONG, better: 'lower' });
    }
  }
  return figures;
}

export function figuresOf(tally: Tally, milliseconds: number): Figure[] {
  const figures = OWNS.flatMap((own) => figuresFor(tally, own));
  figures.push({
    id: 'anchors.time',
    what: 'mean time of one quote, indexing of the page and its alignment with the saved text included',
    value: Math.round(milliseconds * 100) / 100,
    unit: 'ms',
    bar: 2,
    better: 'lower',
    peer: null,
    peerValue: null,
  });
  return figures;
}
