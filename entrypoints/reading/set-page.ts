import type { PageScript } from '../../chinese/types';
import type { ReadingLook } from '../../messaging/reading-look';

/** Sets the page as the reader wants it: what the style sheet goes by stands at its root. */
export const setPage = (root: HTMLElement, look: ReadingLook, shown: PageScript): void => {
  root.dataset.face = look.face;
  root.dataset.paper = look.paper;
  root.style.setProperty('--size', `${look.size}px`);
  root.style.setProperty('--leading', String(look.leading));
  root.style.setProperty('--measure', String(look.measure));
  const isVertical = look.vertical && shown === 'zh-Hant';
  if (isVertical) root.dataset.vertical = '';
  else delete root.dataset.vertical;
};

/**
 * Vertical text stands in tiers, one below the other as in a newspaper: columns of CSS, which a box does not grow for.
 * Gives the box the height of its tiers.
 */
export const fitTiers = (text: HTMLElement, isVertical: boolean): void => {
  text.style.height = '';
  if (isVertical) text.style.height = `${text.scrollHeight}px`;
};
