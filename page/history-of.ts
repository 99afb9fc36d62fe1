import { createHistory, type History } from './history';
import type { ReaderContext } from './reader-context';
import { undoOrRedo } from './undo-command';
import { watchUndoKeys } from './undo-keys';

/** What the reader did on a page, with the keys that take it back: made when something is first done there. */
export const historyOf = (context: ReaderContext): History => {
  if (context.history) return context.history;
  const { document, window, signal, controls } = context;
  const history = createHistory(() => {
    steppedHere();
    context.changed();
  });
  const steppedHere = watchUndoKeys({
    document,
    window,
    signal,
    controls,
    can: (way) => (way === 'undo' ? history.canUndo : history.canRedo),
    act: (way) => void undoOrRedo(context, way),
  });
  context.history = history;
  return history;
};
