import type { Gap, Run } from './types';

const EMPTY = -1;
const MANY = -2;

/** So many places take a small part of a slice. */
const STEP = 8192;

const BASE = 0x01000193;

/** Hashes of the sequences of a text, each from the one before it. (The rolling hash of Rabin and Karp, modulo 2^32.) */
class RollingHash {
  #value = 0;
  readonly #highest: number;

  constructor(
    readonly text: string,
    from: number,
    readonly length: number,
  ) {
    let power = 1;
    for (let by = 0; by < length; by++) {
      this.#value = (Math.imul(this.#value, BASE) + text.charCodeAt(from + by)) | 0;
      if (by > 0) power = Math.imul(power, BASE);
    }
    this.#highest = power;
  }

  /** Of the sequence at `at`; goes on to the next one. */
  next(at: number): number {
    const value = this.#value;
    const rest = value - Math.imul(this.text.charCodeAt(at), this.#highest);
    this.#value = (Math.imul(rest, BASE) + this.text.charCodeAt(at + this.length)) | 0;
    return value ^ (value >>> 15);
  }
}

const isSame = (a: string, atA: number, b: string, atB: number, length: number): boolean => {
  for (let by = 0; by < length; by++) if (a.charCodeAt(atA + by) !== b.charCodeAt(atB + by)) return false;
  return true;
};

/**
 * The sequences of `length` code units that occur once in each of two texts between the gap's bounds, joined to runs
 * where they overlap on one diagonal; in the order of the old text. (The anchors of Bram Cohen's patience diff, with
 * sequences of characters for its lines.) Yields between its steps.
 */
export function* commonRuns(old: string, now: string, gap: Gap, length: number): Generator<undefined, Run[]> {
  const { oldFrom, oldTo, nowFrom, nowTo } = gap;
  let size = 64;
  while (size < 2 * (oldTo - oldFrom)) size *= 2;
  const inOld = new Int32Array(size).fill(EMPTY);
  const isOnceInOld = new Uint8Array(size);
  const slots = new Int32Array(Math.max(0, oldTo - oldFrom));
  const inNow = new Int32Array(size).fill(EMPTY);

  /** The slot of a sequence: its own, or the empty one where it would be. */
  const slotOf = (hash: number, text: string, at: number): number => {
    let slot = hash & (size - 1);
    while (inOld[slot] !== EMPTY && !isSame(old, inOld[slot] as number, text, at, length)) {
      slot = (slot + 1) & (size - 1);
    }
    return slot;
  };

  const hashesOfOld = new RollingHash(old, oldFrom, length);
  for (let at = oldFrom; at + length <= oldTo; at++) {
    const slot = slotOf(hashesOfOld.next(at), old, at);
    slots[at - oldFrom] = slot;
    isOnceInOld[slot] = Number(inOld[slot] === EMPTY);
    if (inOld[slot] === EMPTY) inOld[slot] = at;
    if (at % STEP === 0) yield;
  }
  const hashesOfNow = new RollingHash(now, nowFrom, length);
  /** Where the sequence that was looked at last stands in the old text. */
  let last = EMPTY;
  for (let at = nowFrom; at + length <= nowTo; at++) {
    const hash = hashesOfNow.next(at);
    // Where one sequence is the same, the next one mostly is: one more character tells.
    const goesOn =
      last !== EMPTY &&
      last + length < oldTo &&
      old.charCodeAt(last + length) === now.charCodeAt(at + length - 1);
    const slot = goesOn ? (slots[last + 1 - oldFrom] as number) : slotOf(hash, now, at);
    last = inOld[slot] as number;
    if (isOnceInOld[slot]) inNow[slot] = inNow[slot] === EMPTY ? at : MANY;
    if (at % STEP === 0) yield;
  }

  const runs: Run[] = [];
  let run: Run | null = null;
  for (let at = oldFrom; at + length <= oldTo; at++) {
    const slot = slots[at - oldFrom] as number;
    const there = isOnceInOld[slot] ? (inNow[slot] as number) : EMPTY;
    if (there < 0) continue;
    if (run && at <= run.old + run.length && there - at === run.now - run.old) {
      run.length = at + length - run.old;
    } else {
      run = { old: at, now: there, length };
      runs.push(run);
    }
  }
  return runs;
}
