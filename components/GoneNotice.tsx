import { momentText } from './dates';
import { Notice } from './Notice';
import { useTranslate } from './translation';

/** What the last visit found at an article's address, where it was not the article. */
export interface Gone {
  state: 'gone' | 'moved';
  /** When, milliseconds since the epoch. */
  at: number;
}

/** That the page is no more, and the saved text at hand. */
export const GoneNotice = ({ gone: { state, at } }: { gone: Gone }) => {
  const t = useTranslate();
  return (
    <Notice plain>{t(state === 'gone' ? 'article_gone' : 'article_moved', momentText(at, t.locale))}</Notice>
  );
};
