import { undoWay } from '../components/undo-way';
import type { Controls } from './controls';
import { closest, isDesigned } from './dom';
import { INTERACTIVE } from './gestures';
import { isEditable } from './selection';

interface UndoKeysOptions {
  document: Document;
  window: Window;
  signal: AbortSignal;
  controls: Pick<Controls, 'includes' | 'isTyping'>;
  /** Whether there is a step to take back, or to do again. */
  can: (way: 'undo' | 'redo') => boolean;
  act: (way: 'undo' | 'redo') => void;
}

/**
 * Ctrl or Cmd with Z and Shift+Z (Ctrl+Y too). The page has editors and an undo of its own: the keys are ours only
 * while the last thing that the reader did on the page was done with us, outside of every field, and only where no
 * listener of the page took them. Answers what is to be called when the reader did something with us.
 */
export const watchUndoKeys = ({
  document,
  window,
  signal,
  controls,
  can,
  act,
}: UndoKeysOptions): (() => void) => {
  let ours = false;
  const isOurs = (event: Event) => controls.includes(event.target);

  const pageActed = (event: Event) => {
    if (event.isTrusted && !isOurs(event)) ours = false;
  };
  for (const type of ['input', 'change', 'drop']) {
    window.addEventListener(type, pageActed, { signal, capture: true });
  }
  const clicked = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof Element && (closest(target, INTERACTIVE) || isEditable(target))) pageActed(event);
  };
  window.addEventListener('click', clicked, { signal, capture: true });

  const run = (event: KeyboardEvent) => {
    const way = event.isTrusted && !event.isComposing ? undoWay(event) : null;
    if (!way || !can(way)) return;
    event.preventDefault();
    act(way);
  };
  const isTyping = (event: Event) => {
    const target = event.composedPath()[0];
    return isDesigned(document) || (target instanceof Node && isEditable(target));
  };
  // What happens in the controls does not get out of them: seen on its way down.
  window.addEventListener('keydown', (event) => isOurs(event) && !controls.isTyping() && run(event), {
    signal,
    capture: true,
  });
  // Of the page's own, only what the page has left.
  window.addEventListener(
    'keydown',
    (event) => ours && !isOurs(event) && !event.defaultPrevented && !isTyping(event) && run(event),
    { signal },
  );

  return () => {
    ours = true;
  };
};
