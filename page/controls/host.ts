import styles from '../../components/on-page/on-page.css?inline';
import { rootOf } from '../dom';
import { HOST_ATTRIBUTE } from '../leftovers';
import type { PageObserver } from '../observer';

export interface ControlsHost {
  /** Where the views are rendered. */
  readonly root: ShadowRoot;
  /** Whether an element of the page is our host: all that the page can see of a focus or a click inside. */
  is(element: EventTarget | null): boolean;
  /** Puts the controls above everything on the page, or takes them out of the document without a trace. */
  show(visible: boolean): void;
}

/** Events that would tell the page what the reader does in the controls, or let the page act on it. */
const KEPT_IN = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'copy',
  'cut',
  'paste',
  'wheel',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
];

/**
 * The one element of ours in a page's document: a popover with a closed shadow root, in the document only while it
 * shows something. Its style sheet is adopted, which no content security policy of a page forbids.
 */
export const createHost = (document: Document, observer: PageObserver, signal: AbortSignal): ControlsHost => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  // Firefox (153) does not look at the media queries of an adopted sheet again by itself.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => sheet.replaceSync(styles), {
    signal,
  });
  host.popover = 'manual';
  host.setAttribute(HOST_ATTRIBUTE, '');

  for (const type of KEPT_IN) {
    // Scripts of a page can only make untrusted events; none of those gets as far as a button of ours.
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), true);
    root.addEventListener(type, (event) => event.stopPropagation());
  }

  const hide = () => observer.quietly(() => host.remove());
  signal.addEventListener('abort', hide);

  return {
    root,
    is: (element) => element === host,
    show(visible) {
      // A document that its tab has left shows nothing, and says so by throwing.
      if (!visible || signal.aborted || document.defaultView === null) {
        hide();
        return;
      }
      observer.quietly(() => {
        if (!host.isConnected) rootOf(document)?.append(host);
        if (!host.matches(':popover-open')) host.showPopover();
      });
    },
  };
};
