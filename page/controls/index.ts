import { h, render } from 'preact';
import { type Bubble, OnPage, type OnPageActions, type OnPageState } from '../../components/on-page';
import type { Translate } from '../../platform/i18n';
import type { PageObserver } from '../observer';
import { type ControlsHost, createHost } from './host';

const NOTICE_MS = 8000;
const ANNOUNCEMENT_MS = 4000;

interface ControlsOptions {
  document: Document;
  window: Window;
  observer: PageObserver;
  signal: AbortSignal;
  translate: () => Translate;
  actions: Omit<OnPageActions, 'closeBubble' | 'closeTray' | 'closeNotice'>;
}

export interface Controls {
  readonly bubble: Bubble | null;
  setBubble(bubble: Bubble | null): void;
  setTray(tray: OnPageState['tray'], active: string | null): void;
  readonly trayOpen: boolean;
  notify(notice: {
    text: string;
    tone: 'done' | 'failed';
    action?: { label: string; act: () => void };
  }): void;
  /** Moves the keyboard's focus into the toolbar; false when there is none. */
  focusToolbar(): boolean;
  /** Whether an event or a focus lies in the controls. */
  includes(target: EventTarget | null): boolean;
}

const EMPTY: OnPageState = {
  bubble: null,
  tray: null,
  activeProposal: null,
  notice: null,
  announcement: '',
  moves: 0,
};

/** The controls on the page. Nothing of them exists before the first is shown, nor while none is. */
export const createControls = (options: ControlsOptions): Controls => {
  const { document, window, observer, signal, translate } = options;
  let state = EMPTY;
  let host: ControlsHost | null = null;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let announcementTimer: ReturnType<typeof setTimeout> | undefined;
  let notices = 0;
  let frame = 0;

  const actions: OnPageActions = {
    ...options.actions,
    closeBubble: () => setBubble(null),
    closeTray: () => update({ tray: null, activeProposal: null }),
    closeNotice: () => update({ notice: null }),
  };

  const update = (patch: Partial<OnPageState>) => {
    if (signal.aborted) return;
    state = { ...state, ...patch };
    const visible =
      state.bubble !== null ||
      (state.tray?.length ?? 0) > 0 ||
      state.notice !== null ||
      state.announcement !== '';
    if (!visible && !host) return;
    host ??= createHost(document, observer, signal);
    // Shown first: what stands near a text measures itself when it is rendered.
    if (visible) host.show(true);
    render(h(OnPage, { t: translate(), state, actions }), host.root);
    if (!visible) host.show(false);
  };

  const announce = (announcement: string) => {
    clearTimeout(announcementTimer);
    update({ announcement });
    announcementTimer = setTimeout(() => update({ announcement: '' }), ANNOUNCEMENT_MS);
  };

  const setBubble = (bubble: Bubble | null) => {
    if (!bubble && !state.bubble) return;
    update({ bubble });
  };

  const move = () => {
    if (!state.bubble || frame) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      if (state.bubble) update({ moves: state.moves + 1 });
    });
  };
  window.addEventListener('scroll', move, { signal, capture: true, passive: true });
  window.addEventListener('resize', move, { signal, passive: true });

  signal.addEventListener('abort', () => {
    clearTimeout(noticeTimer);
    clearTimeout(announcementTimer);
    if (host) render(null, host.root);
  });

  return {
    get bubble() {
      return state.bubble;
    },
    get trayOpen() {
      return state.tray !== null;
    },
    setBubble,
    setTray: (tray, activeProposal) => {
      if (tray || state.tray) update({ tray: tray && tray.length > 0 ? tray : null, activeProposal });
    },
    notify({ text, tone, action }) {
      clearTimeout(noticeTimer);
      update({ notice: { key: ++notices, text, tone, action: action ?? null } });
      announce(text);
      const expire = () => {
        // Not while the reader is on it with the keyboard.
        if (host?.root.activeElement?.closest('.snackbar')) noticeTimer = setTimeout(expire, NOTICE_MS);
        else update({ notice: null });
      };
      noticeTimer = setTimeout(expire, NOTICE_MS);
    },
    focusToolbar() {
      const button = host?.root.querySelector<HTMLElement>('[role="toolbar"] button');
      button?.focus();
      return button != null;
    },
    includes: (target) => host?.is(target) ?? false,
  };
};
