import { fail, type Result, succeed } from '../../messaging/result';
import { callBackground } from '../../messaging/send';
import { closest, holds, isDocument, isElement, listenTo, parentOf } from '../dom';
import { INTERACTIVE } from '../gestures';
import { selectedInArticle } from '../marking';
import type { ReaderContext } from '../reader-context';
import { isEditable } from '../selection';

/** What pages cancel so that nothing is selected or copied. */
const WHERE_IT_IS_DONE = ['mousedown', 'selectstart', 'contextmenu'] as const;
const OF_WHAT_IS_SELECTED = ['copy', 'keydown'] as const;

/** Ended when selecting is forbidden again. */
let allowed: AbortController | null = null;

/**
 * Lets the reader select text that the page forbids to select: its styles are outranked, and its listeners are not told
 * of what begins a selection in the article or copies one. Nothing is written to the page, and what is done elsewhere on
 * it stays the page's. Says so on the page, with the way back; fails with `no-article`, and where the style cannot be
 * inserted.
 */
export const allowSelection = async (context: ReaderContext): Promise<Result<null>> => {
  const { controls, page, signal, translate } = context;
  if (!page.reading) return fail('no-article');
  if (!allowed || allowed.signal.aborted) {
    const styled = await callBackground('styles.load', { selectable: true });
    if (!styled.ok) return styled;
    allowed = new AbortController();
    signal.addEventListener('abort', () => allowed?.abort(), { signal: allowed.signal });
    keepFromPage(context, allowed.signal);
  }
  controls.notify({
    text: translate('page_selectable'),
    tone: 'done',
    action: {
      label: translate('page_undo'),
      act() {
        allowed?.abort();
        void callBackground('styles.load', { selectable: false });
      },
    },
  });
  return succeed(null);
};

/** Keeps from the page's listeners what begins a selection in the article or copies one, until the signal ends. */
const keepFromPage = ({ controls, document, page, window }: ReaderContext, signal: AbortSignal): void => {
  const isText = (event: Event): boolean => {
    const [at] = event.composedPath() as Node[];
    // A selection begins in a text.
    const target = at && (isElement(at) ? at : parentOf(at));
    if (!target || !isElement(target) || closest(target, INTERACTIVE) || isEditable(target)) return false;
    return page.reading?.nodes.some((node) => holds(target, node)) ?? false;
  };
  const copies = (event: Event): boolean => {
    const { type, key, ctrlKey, metaKey } = event as KeyboardEvent;
    if (type === 'keydown' && !((ctrlKey || metaKey) && key.toLowerCase() === 'c')) return false;
    return !controls.includes(event.target) && selectedInArticle(page, document).ok;
  };
  const keepFrom = (types: readonly string[], isOurs: (event: Event) => boolean) => {
    const keep = (event: Event) => event.isTrusted && isOurs(event) && event.stopImmediatePropagation();
    for (const target of [window, ...page.trees.filter(isDocument)]) {
      for (const type of types) listenTo(target, type, keep, { signal, capture: true });
    }
  };
  keepFrom(WHERE_IT_IS_DONE, isText);
  keepFrom(OF_WHAT_IS_SELECTED, copies);
};
