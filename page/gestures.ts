import type { Controls } from './controls';
import { offsetOf } from './controls/geometry';
import { closest, documentOf, isDocument, isElement, listenTo, selectionOf } from './dom';
import { isEditable } from './selection';

interface GestureOptions {
  document: Document;
  window: Window;
  signal: AbortSignal;
  controls: Controls;
  /** The reader begins to select something. */
  selecting: () => void;
  /** The reader selected something, or gave up a selection. */
  selected: () => void;
  /** What is selected moved on the screen. */
  scrolled: () => void;
  /** The reader clicked at a point of the window; answers whether there was a mark. */
  clicked: (target: Node, x: number, y: number) => boolean;
}

/** A click on one of these is the page's own business. */
export const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"]';

/** The handles of a selection that is made by touch rest for so long when it is done. */
const RESTING_MS = 300;

const SELECTING_KEYS = /^(Arrow|Home|End|Page|a$|A$)/;

/**
 * The reader's own gestures on the page. Events made by scripts of the page are not gestures. Answers what takes in the
 * frames that the page's text lies in.
 */
export const watchGestures = ({
  document,
  window,
  signal,
  controls,
  selecting,
  selected,
  scrolled,
  clicked,
}: GestureOptions): ((trees: readonly Node[]) => void) => {
  const heard: { [Type in keyof WindowEventMap]?: (event: WindowEventMap[Type]) => void } = {};
  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    handle: (event: WindowEventMap[Type]) => void,
  ): void => {
    Object.assign(heard, { [type]: (event: WindowEventMap[Type]) => event.isTrusted && handle(event) });
  };

  const isOurs = (event: Event) => controls.includes(event.target as EventTarget | null);

  /** The reader points with a finger: selecting ends without an event of its own. */
  let coarse = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(resting));

  // The selection is what it will be only after the browser has handled the event.
  const lookSoon = () => setTimeout(() => !signal.aborted && selected(), 0);

  listen('pointerdown', (event) => {
    coarse = event.pointerType === 'touch';
    if (!isOurs(event)) controls.endBubble('leave');
  });
  listen('selectstart', (event) => {
    if (!isOurs(event)) selecting();
  });
  listen('mouseup', (event) => {
    if (!isOurs(event) && event.button === 0) lookSoon();
  });
  listen('touchend', (event) => {
    if (!isOurs(event)) lookSoon();
  });
  const selectionChanged = () => {
    if (!coarse) return;
    clearTimeout(resting);
    resting = setTimeout(selected, RESTING_MS);
  };
  listenTo(document, 'selectionchange', selectionChanged, { signal });
  listen('click', (event) => {
    if (isOurs(event) || event.button !== 0 || event.defaultPrevented) return;
    const target = targetOf(event);
    if (!target || !isElement(target) || closest(target, INTERACTIVE) || isEditable(target)) return;
    if (selectionOf(documentOf(target) ?? document)?.isCollapsed === false) return;
    const { x, y } = offsetOf(target);
    clicked(target, event.clientX + x, event.clientY + y);
  });
  listen('keyup', (event) => {
    const target = targetOf(event);
    if (isOurs(event) || !target || isEditable(target)) return;
    const selects = (event.shiftKey || event.ctrlKey || event.metaKey) && SELECTING_KEYS.test(event.key);
    if (selects || event.key === 'Shift') lookSoon();
  });
  listen('keydown', (event) => {
    if (controls.bubble === null || event.isComposing) return;
    if (event.key === 'Escape') {
      controls.endBubble('cancel');
      if (isOurs(event)) event.stopPropagation();
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      controls.bubble.kind === 'toolbar' &&
      !isOurs(event)
    ) {
      // The toolbar is the next thing to the selection, wherever it stands in the document.
      if (controls.focusToolbar()) event.preventDefault();
    }
  });

  const hear = (target: EventTarget) => {
    for (const [type, handle] of Object.entries(heard)) {
      listenTo(target, type, handle as (event: Event) => void, { signal, capture: true });
    }
  };
  hear(window);

  const followed = new WeakSet<Node>();
  return (trees) => {
    for (const tree of trees) {
      if (!isDocument(tree) || followed.has(tree)) continue;
      followed.add(tree);
      // What happens in a frame does not get out of it.
      hear(tree);
      listenTo(tree, 'selectionchange', selectionChanged, { signal });
      listenTo(tree, 'scroll', scrolled, { signal, capture: true, passive: true });
    }
  };
};

/** Where an event happened, in whatever shadow root. */
const targetOf = (event: Event): Node | null => {
  const [target] = event.composedPath();
  return target && 'nodeType' in target ? (target as Node) : null;
};
