/** What runs in the page of a browser. */
import { timeOf } from './timed';

export interface InPage {
  timeOf: typeof timeOf;
}

Object.assign(globalThis, { bench: { timeOf } satisfies InPage });
