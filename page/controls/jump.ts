import { showOnPage } from '../proposal-actions';
import type { ReaderContext } from '../reader-context';
import { paintedMarks, topOf } from './ticks';

/** Goes to the next or the previous mark, from the one gone to last or else from what is in the window. */
export const createJump = (context: ReaderContext) => {
  const { document, page, controls, window } = context;
  let last: string | null = null;

  return (to: 'next' | 'previous'): boolean => {
    const marks = paintedMarks(page);
    if (marks.length === 0) return false;
    const tops = (mark: (typeof marks)[number]) => topOf(document, page, mark);
    const here = marks.findIndex(({ id }) => id === last);
    const hereTop = here >= 0 ? tops(marks[here] as (typeof marks)[number]) : null;
    const isSeen = hereTop !== null && hereTop >= 0 && hereTop < window.innerHeight;
    const middle = window.innerHeight / 2;
    let at: number;
    if (isSeen) at = here + (to === 'next' ? 1 : -1);
    else if (to === 'next') at = marks.findIndex((mark) => (tops(mark) ?? -1) > 0);
    else at = marks.findLastIndex((mark) => (tops(mark) ?? middle) < middle);
    // Past the last one comes the first.
    const mark = marks.at(at === marks.length || (at < 0 && to === 'next') ? 0 : at);
    if (!mark) return false;
    last = mark.id;
    showOnPage(context, mark.id);
    controls.announce(
      context.translate(
        'page_mark_of',
        marks.indexOf(mark) + 1,
        marks.length,
        [mark.selectors.quote.exact, mark.note].filter(Boolean).join(' — '),
      ),
    );
    return true;
  };
};
