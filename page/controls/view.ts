import { h, render } from 'preact';
import { OnPage, type OnPageActions, type OnPageState } from '../../components/on-page';
import type { ReaderContext } from '../reader-context';
import { bubbleActions } from './bubble-actions';
import { createHost } from './host';
import { trayActions } from './tray-actions';

/** What is seen of the controls. It is in the document only while it shows something. */
export interface ControlsView {
  show(state: OnPageState): void;
  hide(): void;
  /** Moves the keyboard's focus into the toolbar; false when there is none. */
  focusToolbar(): boolean;
  /** Whether the keyboard's focus lies in a part of the controls. */
  hasFocus(selector: string): boolean;
  /** Whether an event or a focus of the page lies in the controls. */
  includes(target: EventTarget | null): boolean;
}

type ClosingActions = Pick<OnPageActions, 'closeBubble' | 'closeTray' | 'closeBanner' | 'closeNotice'>;

export type ViewFactory = (context: ReaderContext, closing: ClosingActions) => ControlsView;

export const createView: ViewFactory = (context, closing) => {
  const { document, observer, signal } = context;
  const host = createHost(document, observer, signal);
  const actions: OnPageActions = { ...bubbleActions(context), ...trayActions(context), ...closing };
  signal.addEventListener('abort', () => render(null, host.root));
  return {
    show(state) {
      // In the document first: what stands near a text measures itself when it is rendered.
      host.show(true);
      render(h(OnPage, { t: context.translate, state, actions }), host.root);
    },
    hide() {
      render(null, host.root);
      host.show(false);
    },
    focusToolbar() {
      const button = host.root.querySelector<HTMLElement>('[role="toolbar"] button');
      button?.focus();
      return button !== null;
    },
    hasFocus: (selector) => host.root.activeElement?.closest(selector) != null,
    includes: (target) => host.is(target),
  };
};
