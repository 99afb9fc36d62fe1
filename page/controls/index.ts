import type { Banner, Bubble, OnPageState, StrippedState, WorkKind } from '../../components/on-page';
import { obtainPart } from '../obtain-part';
import type { ReaderContext } from '../reader-context';
import { createSettle } from '../settle';
import type { ControlsPart } from './part';
import type { ControlsView } from './view';
import { createWork } from './work';

const NOTICE_MS = 8000;
const ANNOUNCEMENT_MS = 4000;

interface ControlsOptions {
  window: Window;
  signal: AbortSignal;
  /** What the views act on; asked for when they are first shown. */
  context: () => ReaderContext;
}

export interface Controls {
  readonly bubble: Bubble | null;
  readonly trayOpen: boolean;
  /** The mark that the window shows, the first if there are several; as far as it was looked. */
  readonly current: string | null;
  readonly activeProposal: string | null;
  /** Has the views injected, ahead of their first use. */
  prepare(): Promise<unknown>;
  setBubble(bubble: Bubble | null): void;
  /** The reader gives up what stands near the text: `cancel` by Escape, `leave` by turning to something else. */
  endBubble(how: 'cancel' | 'leave'): void;
  setTray(tray: OnPageState['tray']): void;
  /** Shows what was stripped from the page. */
  setStripped(stripped: StrippedState | null): void;
  /** The page was read again: what is shown of it is looked up anew. */
  readAgain(): void;
  /** Which proposal was pointed out last. */
  setActive(id: string): void;
  /** What stays above the page until it is closed. */
  setBanner(banner: Banner | null): void;
  notify(notice: {
    text: string;
    tone: 'done' | 'failed';
    action?: { label: string; act: () => void };
  }): void;
  /** Tells how far long work on the page has come, 0 to 1; null when it is over. */
  setWork(kind: WorkKind, share: number | null): void;
  /** Shows where the marks are, or that there are none painted. */
  setStrip(has: boolean): void;
  /** Goes to another mark; false when there is none. */
  jump(to: 'next' | 'previous'): Promise<boolean>;
  /** Has something read aloud that is seen anyway. */
  announce(text: string): void;
  focusToolbar(): boolean;
  /** Whether the keyboard's focus lies in a field of the controls. */
  isTyping(): boolean;
  /** What stands near a text follows it. */
  moved(): void;
  /** Whether an event or a focus of the page lies in the controls. */
  includes(target: EventTarget | null): boolean;
}

const EMPTY: OnPageState = {
  stripped: null,
  bubble: null,
  tray: null,
  strip: null,
  banner: null,
  activeProposal: null,
  notice: null,
  work: {},
  announcement: '',
  moves: 0,
};

const isVisible = ({
  stripped,
  bubble,
  tray,
  strip,
  banner,
  notice,
  work,
  announcement,
}: OnPageState): boolean =>
  stripped !== null ||
  bubble !== null ||
  tray !== null ||
  strip !== null ||
  banner !== null ||
  notice !== null ||
  Object.keys(work).length > 0 ||
  announcement !== '';

/** The state of the controls on the page. Their views are injected when there is first something to show. */
export const createControls = ({ window, signal, context }: ControlsOptions): Controls => {
  let state = EMPTY;
  let view: ControlsView | null = null;
  let loading: Promise<unknown> | null = null;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let announcementTimer: ReturnType<typeof setTimeout> | undefined;
  let notices = 0;
  let frame = 0;

  const load = async () => {
    const create = await obtainPart<ControlsPart>('controls');
    // Not loaded (the access to the site was taken back): asked for again at the next use.
    if (!create.ok) loading = null;
    else if (!signal.aborted) view = create.value.createView(context(), closing);
  };
  const prepare = () => {
    loading ??= load();
    return loading;
  };

  const show = () => {
    if (signal.aborted) return;
    if (!isVisible(state)) view?.hide();
    else if (view) view.show(state);
    else void prepare().then(() => view && show());
  };

  const update = (patch: Partial<OnPageState>) => {
    state = { ...state, ...patch };
    show();
  };

  const closing = {
    closeTray: () => update({ tray: null, activeProposal: null }),
    closeBanner: () => setBanner(null),
    closeNotice: () => update({ notice: null }),
  };

  const setBubble = (bubble: Bubble | null) => {
    if (!bubble && !state.bubble) return;
    // What is being written is kept before something else takes its place.
    if (bubble && state.bubble?.kind === 'note') view?.endNote('leave');
    update({ bubble });
    if (!bubble) view?.giveFocusBack();
  };

  const announce = (text: string): { announcement: string } => {
    clearTimeout(announcementTimer);
    announcementTimer = setTimeout(() => update({ announcement: '' }), ANNOUNCEMENT_MS);
    return { announcement: text };
  };

  const setBanner = (banner: Banner | null) => {
    if (banner) update({ banner, ...announce(banner.text) });
    else if (state.banner) update({ banner });
  };

  const move = () => {
    if (!(state.bubble || state.stripped) || frame) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      update({ moves: state.moves + 1 });
    });
  };
  window.addEventListener('scroll', move, { signal, capture: true, passive: true });
  window.addEventListener('resize', move, { signal, passive: true });

  let hasMarks = false;
  let current: string | null = null;
  const look = createSettle(
    () => {
      const next = (hasMarks && view?.current()) || null;
      if (next === current) return;
      current = next;
      context().changed();
    },
    { quietMs: 200, atMostMs: 1000, signal },
  );
  window.addEventListener('scroll', () => hasMarks && look(), { signal, capture: true, passive: true });
  const measureStrip = createSettle(
    async () => {
      await prepare();
      if (!view || !hasMarks) return;
      const strip = view.ticks();
      look();
      if (strip.length > 0 || state.strip) update({ strip: strip.length > 0 ? strip : null });
    },
    { quietMs: 100, atMostMs: 500, signal },
  );
  // Late images move the marks.
  for (const type of ['resize', 'load'] as const) {
    window.addEventListener(type, () => hasMarks && measureStrip(), { signal, capture: true, passive: true });
  }

  signal.addEventListener('abort', () => {
    clearTimeout(noticeTimer);
    clearTimeout(announcementTimer);
  });

  return {
    get bubble() {
      return state.bubble;
    },
    get activeProposal() {
      return state.activeProposal;
    },
    get current() {
      return current;
    },
    get trayOpen() {
      return state.tray !== null;
    },
    prepare,
    setBubble,
    endBubble(how) {
      if (state.bubble?.kind === 'note' && view) view.endNote(how);
      else setBubble(null);
    },
    setTray(tray) {
      if (tray || state.tray) update({ tray: tray && tray.length > 0 ? tray : null });
    },
    setStripped: (stripped) => update({ stripped }),
    readAgain: () => state.stripped?.changed(),
    setBanner,
    setActive: (activeProposal) => update({ activeProposal }),
    notify({ text, tone, action }) {
      clearTimeout(noticeTimer);
      update({ notice: { key: ++notices, text, tone, action: action ?? null }, ...announce(text) });
      const expire = () => {
        // Not while the reader is on it with the keyboard.
        if (view?.hasFocus('.snackbar')) noticeTimer = setTimeout(expire, NOTICE_MS);
        else update({ notice: null });
      };
      noticeTimer = setTimeout(expire, NOTICE_MS);
    },
    setWork: createWork((work) => update({ work })),
    setStrip(has) {
      hasMarks = has;
      if (!has && state.strip) update({ strip: null });
      if (has) measureStrip();
    },
    async jump(to) {
      await prepare();
      return view?.jump(to) ?? false;
    },
    moved: move,
    announce: (text) => update(announce(text)),
    focusToolbar: () => view?.focusToolbar() ?? false,
    isTyping: () => view?.hasFocus('textarea, input') ?? false,
    includes: (target) => view?.includes(target) ?? false,
  };
};
