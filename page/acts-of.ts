import { type Acts, createActs } from './acts';
import type { ReaderContext } from './reader-context';
import { trayOf } from './tray';

const made = new WeakMap<ReaderContext, Acts>();

/** What the reader of a page does with marks: the same for the controls there and for popup and panel. */
export const actsOf = (context: ReaderContext): Acts => {
  const { page, controls } = context;
  const acts =
    made.get(context) ?? createActs({ ...context, reopened: () => controls.setTray(trayOf(page)) });
  made.set(context, acts);
  return acts;
};
