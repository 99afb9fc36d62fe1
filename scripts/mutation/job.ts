/** What the process that tries mutants is told, and what it tells: files in the folder that `ZHUPI_MUTATION` names. */
export interface Mutant {
  id: string;
  /** File, line and column, from 1. */
  place: string;
  /** Stryker's name for this kind of fault. */
  kind: string;
  from: string;
  to: string;
}

/** `job.json` */
export interface Job {
  /** The instrumented code, by absolute path. */
  code: Record<string, string>;
  /** The test files, absolute. */
  tests: string[];
  /** The mutants to be tried one after the other; without them, only what each test reaches is looked at. */
  mutants: string[];
  /** One mutant that is awake from the start, before any module is loaded. */
  awake?: string;
}

/** `reached.json`: what a run without mutants found. */
export interface Reached {
  /** By its names: the test's file, the mutants that it reaches, and how often, and the milliseconds that it took. */
  tests: Record<string, { file: string; time: number; hits: Record<string, number> }>;
  /** Tests that are left out: they fail without a mutant where all share one process, or take too long. */
  leftOut: string[];
  /** Mutants that run while modules are loaded. */
  whileLoading: string[];
}

/**
 * What became of a mutant: a test failed; a test did not end, or the process did not; all passed; no test reaches it; the
 * tests that reached it no longer do, since what it would spoil was made by an earlier one and is kept.
 */
export type Outcome = 'killed' | 'ended' | 'survived' | 'unreached' | 'kept';

/** `outcomes.jsonl`: one line as a mutant is begun, without an outcome, and one as it is decided. */
export interface Line {
  mutant: string;
  outcome?: Outcome;
}

export const FILES = {
  job: 'job.json',
  reached: 'reached.json',
  outcomes: 'outcomes.jsonl',
  /** Touched after each test, so that a process that hangs is known. */
  beat: 'beat',
  /** What went wrong with the trying itself. */
  fault: 'fault',
} as const;
