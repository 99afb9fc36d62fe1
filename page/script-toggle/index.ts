import { type Dom, domOf, ELEMENT, TEXT } from '../../article/dom';
import type { Converter, PageScript } from '../../chinese/types';
import {
  bodyOf,
  contains,
  isAttached,
  isDocument,
  isElement,
  isText,
  rootOf,
  viewOf,
  walkerOf,
} from '../dom';
import { createKeepsake, type Kept } from '../keepsake';
import type { PageChange, PageObserver } from '../observer';
import { createRoundBudget } from '../round-budget';
import { createSettle } from '../settle';
import { convertAttributes, convertRun } from './convert';
import type { Plan } from './direction';
import { keepingSelection } from './keep-selection';
import { createLedger } from './ledger';
import { createNaming, type Naming } from './naming';
import { createProgress } from './progress';
import { createSlices } from './slices';
import { visibleBlocks } from './visible';
import { blockOf, isInLeftAlone, walkConvertible } from './walk';

export interface ScriptToggle {
  /** The script that is on the page now. */
  readonly shown: 'original' | Plan['target'];
  /**
   * Converts the page: what is visible before this returns, the rest in slices, late content as it comes.
   * `gentle` is for text in the target script with letters of the other (null: such text stays).
   */
  convert(plan: Plan, converter: Converter, gentle: Converter | null): void;
  /** Puts every original back, but for what the page has changed since. */
  restore(): void;
  /** Runs `read` on the page's own text: everything is restored before and shown again after, in one task. */
  asOriginal<T>(read: () => T): T;
  /** Offsets in a text node's data as it is shown, from those in the page's own text, and back. */
  toShown(node: Text, offset: number): number;
  toOriginal(node: Text, offset: number): number;
  /** The page's own text of a node, whatever is shown. */
  originalOf(node: Text): string;
}

export interface ScriptToggleOptions {
  document: Document;
  observer: PageObserver;
  signal: AbortSignal;
  /** Called in the same task after text was written, so that marks are repainted before the browser paints. */
  onWritten: () => void;
  /** The shadow roots and documents of frames that the page's text lies in, besides the document. */
  trees?: () => readonly Node[];
  detectScript: (text: string) => PageScript;
  /** How much of the page is converted, 0 to 1, after each slice; null when that is over or given up. */
  onProgress?: (share: number | null) => void;
}

const FOLLOW_ROUNDS_A_MINUTE = 120;

/**
 * What the ledger holds is written in one task up to here (3 µs each): a page that is laid out between two slices of
 * it is laid out twice, which takes longer than all the writing.
 */
const WRITES_AT_ONCE = 10_000;

const drain = (steps: Iterator<undefined>) => {
  while (!steps.next().done);
};

export const createScriptToggle = (options: ScriptToggleOptions): ScriptToggle => {
  const { document, observer, signal, onWritten, trees = () => [], detectScript } = options;
  const progress = createProgress(document, options.onProgress);
  const dom: Dom = domOf(document);
  let ledger = createLedger();
  let current: { plan: Plan; converter: Converter; gentle: Converter | null } | null = null;
  let naming: Naming | null = null;
  let lastConverter: Converter | null = null;
  let dirty = new Set<Node>();
  let vast = false;

  const toShown = (node: Text, offset: number) => ledger.toShown(node, offset);
  const toOriginal = (node: Text, offset: number) => ledger.toOriginal(node, offset);

  const keepsake = createKeepsake(document);
  /** All that is shown and not the page's own, in document order. */
  function* written(): Generator<Kept> {
    const walker = walkerOf(document);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isText(node)) {
        const original = ledger.originalOf(node);
        if (original !== node.data) yield { attribute: '', original, shown: node.data };
      } else if (isElement(node)) {
        for (const { name, ...kept } of ledger.attributesOf(node)) yield { attribute: name, ...kept };
      }
    }
  }
  const keepSoon = createSettle(
    () => observer.quietly(() => (current ? keepsake?.keep(written()) : keepsake?.clear())),
    { quietMs: 200, atMostMs: 2000, signal },
  );

  const writing = (write: () => void) => {
    observer.quietly(() => keepingSelection(document, { toShown, toOriginal }, write));
    onWritten();
    progress.tell();
    if (keepsake) keepSoon();
  };
  const slices = createSlices({ during: writing, signal });

  function* convertUnder(root: Node): Generator<undefined> {
    if (!current || !naming) return;
    const context = { ...current, ledger, naming, dom, detectScript };
    for (const step of walkConvertible(root, dom)) {
      if (step && 'texts' in step) yield* convertRun(step.texts, context);
      else if (step) {
        progress.step();
        convertAttributes(step.element, context);
      }
      yield;
    }
  }

  /** The title is a run of its own; nothing else of the head is shown to anybody. */
  const titles = () => [...Document.prototype.querySelectorAll.call(document, 'head > title')];

  function* convertPage(): Generator<'rest' | undefined> {
    // Asked before anything is written: afterwards the answer would cost a layout of the page.
    const visible = ledger.size === 0 ? visibleBlocks(document, dom) : [];
    yield* ledger.show();
    progress.begin();
    const root = rootOf(document);
    if (current) naming = createNaming(root, new Set([root, bodyOf(document)]), current.plan.lang, ledger);
    for (const title of titles()) yield* convertUnder(title);
    for (const block of visible) {
      const body = bodyOf(document);
      if (body && !isInLeftAlone(block, body, dom)) yield* convertUnder(block);
    }
    const body = bodyOf(document);
    if (body) yield* convertUnder(body);
    yield* convertTrees();
    if (naming) yield* naming.finish();
    progress.end();
  }

  /** The walk does not cross into shadow roots and frames. */
  function* convertTrees(): Generator<undefined> {
    for (const tree of trees()) {
      if (isDocument(tree)) {
        const body = bodyOf(tree);
        if (body) yield* convertUnder(body);
      } else for (const child of [...tree.childNodes]) if (isElement(child)) yield* convertUnder(child);
    }
  }

  function* convertChanged(nodes: Iterable<Node>): Generator<undefined> {
    const done = new Set<Node>();
    for (const node of nodes) {
      yield;
      const body = bodyOf(document);
      if (!body || !isAttached(node)) continue;
      const type = dom.type(node);
      if (type !== TEXT && type !== ELEMENT) continue;
      const block = blockOf(node, dom);
      const inTitle = titles().some((title) => contains(title, block));
      const isShown = contains(body, block) || trees().some((tree) => contains(tree, block));
      if (done.has(block) || (!inTitle && (!isShown || isInLeftAlone(block, body, dom)))) continue;
      done.add(block);
      yield* convertUnder(block);
    }
  }

  function* convertAll(body: Element): Generator<undefined> {
    yield* convertUnder(body);
    yield* convertTrees();
  }

  const mayFollow = createRoundBudget(FOLLOW_ROUNDS_A_MINUTE, 60_000, () => performance.now());
  const follow = createSettle(
    () => {
      const nodes = dirty;
      const whole = vast;
      dirty = new Set();
      vast = false;
      if (!current || !mayFollow()) return;
      const body = bodyOf(document);
      slices.add(whole && body ? convertAll(body) : convertChanged(nodes));
    },
    { quietMs: 60, atMostMs: 300, signal },
  );
  observer.onChange((change: PageChange) => {
    if (!current) return;
    if (change.vast || dirty.size > 5000) vast = true;
    else for (const node of change.nodes) dirty.add(node);
    follow();
  });

  const restore = () => {
    if (!current) return;
    current = null;
    progress.end();
    if (keepsake) observer.quietly(keepsake.clear);
    slices.restart(ledger.restore({ forget: true }), WRITES_AT_ONCE);
  };
  // What is printed is the page as it was asked for.
  viewOf(document)?.addEventListener('beforeprint', slices.finish, { signal });
  signal.addEventListener('abort', () => {
    // Also what an earlier `restore` had not come to.
    current = null;
    writing(() => drain(ledger.restore()));
    observer.quietly(() => keepsake?.clear());
  });

  return {
    get shown() {
      return current?.plan.target ?? 'original';
    },
    convert(plan, converter, gentle) {
      if (lastConverter !== converter) {
        // What another converter made is of no use, but its originals must be on the page first.
        const old = ledger;
        writing(() => drain(old.restore()));
        ledger = createLedger();
      }
      lastConverter = converter;
      current = { plan, converter, gentle };
      slices.restart(convertPage(), Math.min(ledger.size, WRITES_AT_ONCE));
    },
    restore,
    asOriginal(read) {
      if (ledger.size === 0) return read();
      let value: ReturnType<typeof read> | undefined;
      const keeping = (write: () => void) => keepingSelection(document, { toShown, toOriginal }, write);
      observer.quietly(() => {
        keeping(() => drain(ledger.restore()));
        try {
          value = read();
        } finally {
          if (current) keeping(() => drain(ledger.show()));
        }
      });
      return value as ReturnType<typeof read>;
    },
    toShown,
    toOriginal,
    originalOf: (node) => ledger.originalOf(node),
  };
};
