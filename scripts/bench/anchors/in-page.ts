/** What runs in the page of the benchmark. */
import { runCase } from './runs';

export interface InPage {
  runCase: typeof runCase;
}

Object.assign(globalThis, { bench: { runCase } satisfies InPage });
