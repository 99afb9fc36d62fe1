import type { SiteRule } from '../article/site-rules/types';
import type { DropReason } from '../article/types';
import { detectScript } from '../chinese';
import type { PageScript } from '../chinese/types';
import type { WorkKind } from '../components/on-page/state';
import type { ArticleText, TextRange } from '../highlights/types';
import type { PageFacts } from '../messaging/reader-calls';
import type { CleanView } from './clean-view';
import type { ControlsPart } from './controls/part';
import { around, holds, isAttached, parentOf, textIn } from './dom';
import { readingFacts } from './facts';
import { isLarge, readLargePage } from './large-page';
import { layersOf } from './layers';
import { createLazyToggle } from './lazy-toggle';
import { type Mark, SOUGHT } from './marks';
import type { PageChange, PageObserver } from './observer';
import { partOf } from './on-demand';
import { classifyPage } from './page-kind';
import { createPainter } from './painter';
import { createPlacing } from './placing';
import { createProposals } from './proposals';
import { type Reading, readPage } from './reading';
import { doInSlices } from './slices';
import { watchTranslation } from './translation';

interface LivePageOptions {
  document: Document;
  window: Window;
  observer: PageObserver;
  /** The address that the page shows now; that of the window when left out. */
  address?: (() => string) | undefined;
  /** How the article is read from the page as it is without us; by extraction when left out. */
  read?: (() => Reading | null) | undefined;
  /** A large page was read, or marks were found, after `refresh`, `setMarks` or `setMark` returned. */
  onPlaced?: () => void;
  /** How far work that may take long has come, 0 to 1; null when it is over. */
  onWork?: (kind: WorkKind, share: number | null) => void;
  signal: AbortSignal;
}

/**
 * The page as the reader sees it: what was read from it, what is shown, hidden and painted on it. Everything here is
 * taken back when the signal ends.
 */
export const createLivePage = ({
  document,
  window,
  observer,
  address = () => window.location.href,
  read,
  onPlaced,
  onWork,
  signal,
}: LivePageOptions) => {
  let reading: Reading | null = null;
  let facts = readingFacts(null);
  let status: PageFacts['status'] = 'no-text';
  let script: PageScript = 'none';
  let container: Node | null = null;
  let flash: TextRange | null = null;
  let marksShown = true;
  /** Counts readings: a new one ends the one that is under way. */
  let round = 0;
  let whenRead = Promise.resolve();
  const marks = new Map<string, Mark>();
  const proposals = createProposals();
  const translation = watchTranslation(document);
  const painter = createPainter(signal);
  /** Made when it is first shown: it comes with the controls. */
  let cleanView: CleanView | null = null;
  /** Keys of lines that are known to be the site's. */
  let repeated: ReadonlySet<string> = new Set();
  /** How the reader wants the site to be read. */
  let ownRules: readonly SiteRule[] = [];
  /** The kinds of boilerplate that the reader wants to see. */
  let spared: ReadonlySet<DropReason> = new Set();

  const repaint = () =>
    painter.paint(
      layersOf({
        reading,
        marks: marksShown ? marks.values() : [],
        proposals: proposals.open,
        flash,
        veiled: cleanView?.bareTexts ?? [],
        toShown: toggle.toShown,
      }),
    );

  const toggle = createLazyToggle({
    document,
    observer,
    signal,
    onWritten: repaint,
    trees: () => trees(),
    detectScript,
    onProgress: (share) => onWork?.('convert', share),
  });

  const placing = createPlacing({
    marks,
    signal,
    onPlaced() {
      repaint();
      onPlaced?.();
    },
    onProgress: (share) => onWork?.('anchor', share),
  });

  const isClean = () => cleanView?.on === true;

  const hideBoilerplate = () => cleanView?.hide(reading?.article.dropped ?? [], reading?.nodes ?? [], spared);

  const applyCleanView = () => {
    if (isClean()) hideBoilerplate();
  };

  const take = (found: Reading | 'too-large' | null) => {
    reading = found === 'too-large' ? null : found;
    if (found === 'too-large') [status, script] = [found, 'none'];
    else if (found) [status, script] = ['article', found.article.script];
    else ({ status, script } = classifyPage(document));
  };

  const readNow = (rules: readonly SiteRule[]) =>
    toggle.asOriginal(() => {
      const readShown = () => (read ? read() : readPage(document, address(), repeated, rules));
      return cleanView ? cleanView.asShown(readShown) : readShown();
    });

  const trees = () => (reading?.findings?.page.roots ?? []).filter((root) => root !== document);

  /** Texts of another language are not read: the marks wait for the page's own. */
  const leaveToTranslation = () => {
    [reading, status, script] = [null, 'translated', 'none'];
    facts = readingFacts(null);
    placing.rest();
    repaint();
  };

  /** Brings everything to what was read. */
  const settle = () => {
    observer.follow(trees());
    facts = readingFacts(reading);
    container = reading && commonAncestor(reading.nodes);
    placing.read(reading?.pageText ?? null);
    proposals.placeAgain(reading?.pageText ?? null);
    applyCleanView();
    repaint();
  };

  function* readInSteps() {
    take(yield* readLargePage(document, address(), repeated, ownRules));
    yield;
    settle();
    onPlaced?.();
  }

  return {
    marks,
    proposals,
    toggle,
    get reading() {
      return reading;
    },
    get facts() {
      return facts;
    },
    /** The shadow roots and documents of frames that the page's text lies in, besides the document. */
    get trees() {
      return trees();
    },
    get status() {
      return status;
    },
    get script() {
      return script;
    },
    /** Whether the browser shows the page in another language by its own translation. */
    get isTranslated() {
      return translation.isOn;
    },
    get url() {
      return address();
    },
    get cleanView() {
      return isClean();
    },
    repaint,

    /** Whether the marks are painted. */
    get marksShown() {
      return marksShown;
    },

    /** Paints the marks, or leaves them out; they stay what they are. */
    showMarks(shown: boolean): void {
      if (shown === marksShown) return;
      marksShown = shown;
      repaint();
    },

    /**
     * Reads the page again in its own script, as it is without us, and puts marks and clean view where they belong. A
     * large page that nobody converted or cleaned is read in slices: `whenRead` tells when that is done.
     */
    refresh(): void {
      const own = ++round;
      if (translation.isOn) {
        whenRead = Promise.resolve();
        leaveToTranslation();
        return;
      }
      if (!read && toggle.shown === 'original' && !isClean() && isLarge(document)) {
        reading = null;
        const isOver = () => signal.aborted || own !== round;
        whenRead = doInSlices(readInSteps(), isOver, () => undefined);
        return;
      }
      whenRead = Promise.resolve();
      take(readNow(ownRules));
      settle();
    },

    /** Resolves when the reading that is under way is done or given up. */
    get whenRead() {
      return whenRead;
    },

    /** Whether the page changed in a way that what was read from it no longer holds. */
    isStale(change: PageChange): boolean {
      if (!change.content) return false;
      translation.look(change, container);
      if (translation.isOn) return status !== 'translated';
      if (!reading) return true;
      const { nodes, dataOf } = reading;
      const framed = reading.findings?.page.framed;
      if (framed && framed.size > 0 && [...change.nodes].some((node) => framed.has(node as Element)))
        return true;
      if (nodes.some((node) => !isAttached(node) || toggle.originalOf(node) !== dataOf(node))) return true;
      if (change.vast) return true;
      for (const node of change.nodes) {
        if (reading.has(node) || !/\S/.test(textIn(node))) continue;
        if (isClean() || (container && holds(container, node))) return true;
      }
      return false;
    },

    /** Reads the page again if lines are known that the articles of its site share. */
    expectLines(keys: readonly string[]): void {
      if (keys.length === 0) return;
      repeated = new Set(keys);
      this.refresh();
    },

    /** The reader's own rules for the page's site, newest first. */
    get ownRules() {
      return ownRules;
    },

    /** Reads the page by the reader's own rules for its site from now on. */
    obey(rules: readonly SiteRule[]): void {
      if (JSON.stringify(rules) === JSON.stringify(ownRules)) return;
      ownRules = rules;
      this.refresh();
    },

    /** Whether it is the reader's own rules that make the text another than the one with this hash. */
    isByOwnRules: (hash: string): boolean => ownRules.length > 0 && readNow([])?.pageText.hash === hash,

    /** Replaces the marks of this page; `saved` is what the library has of the article's text. */
    setMarks(next: Iterable<Mark>, saved: ArticleText | null = null): void {
      marks.clear();
      for (const mark of next) marks.set(mark.id, mark);
      placing.remember(saved);
      placing.place();
      repaint();
    },

    setMark(mark: Mark): void {
      // Its place, as it is known by now: the page may have changed since the caller had the mark.
      const anchoring = marks.get(mark.id)?.anchoring ?? SOUGHT;
      marks.set(mark.id, { ...mark, anchoring });
      placing.place();
      repaint();
    },

    /** Puts a mark where it is said to be, or looks for it anew if that is not said. */
    settleMark(mark: Mark): void {
      marks.set(mark.id, mark);
      placing.place();
      repaint();
    },

    stopPlacing: placing.stop,

    removeMark(id: string): void {
      marks.delete(id);
      repaint();
    },

    /** Does nothing while the controls were not injected. */
    toggleCleanView(): void {
      cleanView ??=
        partOf<ControlsPart>('controls')?.createCleanView({
          document,
          observer,
          signal,
          positionOf: (element) => window.getComputedStyle(element).position,
        }) ?? null;
      if (cleanView?.on) cleanView.show();
      else hideBoilerplate();
      repaint();
    },

    /** Which kinds of boilerplate the clean view leaves on the page. */
    spare(reasons: readonly DropReason[]): void {
      if (reasons.length === spared.size && reasons.every((reason) => spared.has(reason))) return;
      spared = new Set(reasons);
      applyCleanView();
      repaint();
    },

    setFlash(range: TextRange | null): void {
      flash = range;
      repaint();
    },
  };
};

export type LivePage = ReturnType<typeof createLivePage>;

const commonAncestor = (nodes: readonly Text[]): Node | null => {
  let ancestor: Node | null = nodes[0] ? parentOf(nodes[0]) : null;
  for (const node of nodes) while (ancestor && !holds(ancestor, node)) ancestor = around(ancestor);
  return ancestor;
};
