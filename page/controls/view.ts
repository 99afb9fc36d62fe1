import { h, render } from 'preact';
import { OnPage, type OnPageActions, type OnPageState } from '../../components/on-page';
import type { Translate } from '../../platform/i18n';
import type { PageObserver } from '../observer';
import { createHost } from './host';

/** What is seen of the controls. It is in the document only while it shows something. */
export interface ControlsView {
  show(t: Translate, state: OnPageState, actions: OnPageActions): void;
  hide(): void;
  /** Moves the keyboard's focus into the toolbar; false when there is none. */
  focusToolbar(): boolean;
  /** Whether the keyboard's focus lies in a part of the controls. */
  hasFocus(selector: string): boolean;
  /** Whether an event or a focus of the page lies in the controls. */
  includes(target: EventTarget | null): boolean;
}

export type ViewFactory = (document: Document, observer: PageObserver, signal: AbortSignal) => ControlsView;

export const createView: ViewFactory = (document, observer, signal) => {
  const host = createHost(document, observer, signal);
  signal.addEventListener('abort', () => render(null, host.root));
  return {
    show(t, state, actions) {
      // In the document first: what stands near a text measures itself when it is rendered.
      host.show(true);
      render(h(OnPage, { t, state, actions }), host.root);
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
