import { h, render } from 'preact';
import { OnPage, type OnPageActions, type OnPageState, type Tick } from '../../components/on-page';
import { writtenIn } from '../../components/on-page/written';
import { bodyOf } from '../dom';
import type { ReaderContext } from '../reader-context';
import { bubbleActions } from './bubble-actions';
import { createHost } from './host';
import { createJump } from './jump';
import { currentMark, ticksOf } from './ticks';
import { trayActions } from './tray-actions';

/** What is seen of the controls. It is in the document only while it shows something. */
export interface ControlsView {
  show(state: OnPageState): void;
  hide(): void;
  /** Moves the keyboard's focus into the toolbar; false when there is none. */
  focusToolbar(): boolean;
  /** Ends the editor of a note: `cancel` forgets what was written, `leave` keeps it. */
  endNote(how: 'cancel' | 'leave'): void;
  /** Moves the keyboard's focus back to where on the page it came from, unless it has gone elsewhere since. */
  giveFocusBack(): void;
  /** Where the marks are on the page now. */
  ticks(): Tick[];
  /** The first mark that the window shows. */
  current(): string | null;
  /** Goes to another mark; false when there is none. */
  jump(to: 'next' | 'previous'): boolean;
  /** Whether the keyboard's focus lies in a part of the controls. */
  hasFocus(selector: string): boolean;
  /** Whether an event or a focus of the page lies in the controls. */
  includes(target: EventTarget | null): boolean;
}

type ClosingActions = Pick<OnPageActions, 'closeTray' | 'closeBanner' | 'closeNotice'>;

export type ViewFactory = (context: ReaderContext, closing: ClosingActions) => ControlsView;

export const createView: ViewFactory = (context, closing) => {
  const { document, observer, signal } = context;
  const host = createHost(document, context.window, observer, signal, () => context.resist('removes'));
  const actions: OnPageActions = {
    ...bubbleActions(context),
    ...trayActions(context),
    ...closing,
    stopWork(kind) {
      // A conversion is given up by going back.
      if (kind === 'convert') void context.script.toggle();
      else context.page.stopPlacing();
      giveFocusBack();
    },
  };
  signal.addEventListener('abort', () => render(null, host.root));

  let cameFrom: HTMLElement | null = null;
  host.root.addEventListener('focusin', (event) => {
    const { relatedTarget } = event as FocusEvent;
    if (!(relatedTarget instanceof HTMLElement)) cameFrom = null;
    else if (!host.root.contains(relatedTarget)) cameFrom = relatedTarget;
  });

  const giveFocusBack = () => {
    const { activeElement } = document;
    if (
      cameFrom &&
      (activeElement === null || activeElement === bodyOf(document) || host.is(activeElement))
    ) {
      cameFrom.focus({ preventScroll: true });
    }
    cameFrom = null;
  };

  return {
    show(state) {
      // In the document first: what stands near a text measures itself when it is rendered.
      host.show(true);
      render(h(OnPage, { t: context.translate, state, actions }), host.root);
      host.look();
    },
    hide() {
      render(null, host.root);
      host.show(false);
    },
    focusToolbar() {
      const button = host.root.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]');
      button?.focus();
      return button !== null;
    },
    endNote(how) {
      const form = host.root.querySelector<HTMLFormElement>('form.note');
      const { bubble } = context.controls;
      if (bubble?.kind !== 'note') return;
      const written = form ? writtenIn(form) : bubble.written;
      const isEmpty = written.note === '' && written.tags.length === 0;
      if (how === 'cancel' || (bubble.isFresh && isEmpty)) actions.cancelNote(written);
      else actions.saveNote(written);
    },
    giveFocusBack,
    ticks: () => ticksOf(context.window, document, context.page),
    jump: createJump(context),
    current: () => currentMark(context.window, document, context.page),
    hasFocus: (selector) => host.root.activeElement?.closest(selector) != null,
    includes: (target) => host.is(target),
  };
};
