import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { BackIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import type { FacetValue } from '../filters/model';
import { lazily } from '../lazily';
import type { LibraryCallbacks } from '../model';
import { ArticleHead } from './ArticleHead';
import { History } from './History';
import { MarkTab } from './MarkTab';
import type { OpenedModel, Tab } from './model';
import { SavedText } from './SavedText';
import { Tabs } from './Tabs';

// Looked at less often than the text: loaded when it is.
const Details = lazily(async () => (await import('./Details')).Details);

const PANELS: Record<Tab, FunctionComponent<{ opened: OpenedModel; callbacks: LibraryCallbacks }>> = {
  text: SavedText,
  marks: MarkTab,
  history: History,
  details: Details,
};

interface Props {
  opened: OpenedModel | null;
  /** The collections that there are. */
  collections: readonly FacetValue[];
  callbacks: LibraryCallbacks;
}

/**
 * The article under the cursor: its saved text with the marks, the marks alone, other texts seen, and what is known. Drawn
 * anew when one of its properties has changed: it may be thousands of paragraphs.
 */
export const ArticlePane = ({ opened, collections, callbacks }: Props) => {
  const t = useTranslate();
  const shown = useMemo(
    () =>
      opened && (
        <Opened key={opened.article.id} opened={opened} collections={collections} callbacks={callbacks} />
      ),
    [opened, collections, callbacks],
  );
  return (
    <section class="pane pane-article" aria-label={t('library_article')}>
      <button type="button" class="button-quiet fold-to-list" onClick={() => callbacks.showPane('list')}>
        <BackIcon />
        {t('library_back_to_list')}
      </button>
      {shown ?? (
        <div class="choose-one soft">
          <p>{t('library_choose_one')}</p>
          <p class="small">{t('library_choose_keys')}</p>
        </div>
      )}
    </section>
  );
};

const Opened = ({ opened, collections, callbacks }: Props & { opened: OpenedModel }) => {
  const Panel = PANELS[opened.tab];
  const article = useRef<HTMLElement>(null);
  // An article that goes with the focus in it, as when it is deleted, leaves it to the list, or to the way there in a
  // window that does not show it: what is not shown takes no focus.
  useLayoutEffect(() => {
    const gone = article.current;
    return () => {
      if (!gone?.contains(document.activeElement)) return;
      const panes = gone.closest('.panes');
      for (const to of ['.fold-to-list', '.rows']) panes?.querySelector<HTMLElement>(to)?.focus();
    };
  }, []);
  return (
    <article ref={article} class="article" data-article={opened.article.id} aria-labelledby="article-title">
      <ArticleHead opened={opened} collections={collections} callbacks={callbacks} />
      <Tabs opened={opened} onTab={callbacks.showTab} />
      <div role="tabpanel" id="article-panel" aria-labelledby={`tab-${opened.tab}`} class="article-panel">
        <Panel opened={opened} callbacks={callbacks} />
      </div>
    </article>
  );
};
