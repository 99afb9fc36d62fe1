import { useRef } from 'preact/hooks';
import { Notice } from '../Notice';
import { Snackbar } from '../snackbar/Snackbar';
import { useTranslate } from '../translation';
import { ArticlePane } from './article/ArticlePane';
import { EmptyLibrary } from './EmptyLibrary';
import { FilterPane } from './filters/FilterPane';
import { LibraryDialog } from './LibraryDialog';
import { LibraryHeader } from './LibraryHeader';
import { ListPane } from './list/ListPane';
import type { LibraryCallbacks, LibraryModel } from './model';
import { PlacePane } from './PlacePane';
import { useFileDrop } from './use-file-drop';
import { usePageKeys } from './use-page-keys';
import { usePaneFocus } from './use-pane-focus';
import { useUndoKeys } from './use-undo-keys';

const NO_KEYS = {};
const NONE: readonly [] = [];

/** Everything that was saved in three panes: what to look for, what was found, and the article that is open. */
export const Library = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  const t = useTranslate();
  const { state, dialog, failure, pane, place, layout } = model;
  const search = useRef<HTMLInputElement>(null);
  const { panes, enter } = usePaneFocus(pane);
  const isOver = useFileDrop(callbacks.importFile, state === 'open' && dialog === null);
  // By the totals, where they are known: a query that finds nothing says nothing of the library, nor does its last result
  // when it was just cleared.
  const isEmpty =
    state === 'open' &&
    place !== 'trash' &&
    model.ids.length === 0 &&
    (model.totals ? model.totals.articles === 0 : model.query === '');
  const toList = () => panes.current?.querySelector<HTMLElement>('.rows')?.focus();
  const leaveArticle = () => {
    if (!document.activeElement?.closest('.pane-article')) return;
    callbacks.showPane('list');
    toList();
  };
  usePageKeys(
    dialog === null
      ? {
          '?': () => callbacks.openDialog('help'),
          '/': () => search.current?.focus(),
          Escape: leaveArticle,
        }
      : NO_KEYS,
  );
  useUndoKeys((way) => callbacks[way]());
  return (
    <>
      <LibraryHeader model={model} callbacks={callbacks} search={search} onDown={toList} />
      <main class="library" aria-busy={state === 'opening'} data-drop={isOver || undefined}>
        {failure && (
          <Notice alert>
            <p>{t.of('storageError', failure)}</p>
            {state === 'failed' && (
              <button type="button" class="button" onClick={callbacks.reopen}>
                {t('library_try_again')}
              </button>
            )}
          </Notice>
        )}
        {state === 'open' && model.isIncomplete && (
          <Notice alert>
            <p>{t('library_incomplete')}</p>
            <button type="button" class="button" onClick={callbacks.acceptIncomplete}>
              {t('library_incomplete_accept')}
            </button>
          </Notice>
        )}
        {state === 'opening' && <p class="opening soft">{t('library_opening')}</p>}
        {isEmpty && (
          <EmptyLibrary
            onFile={callbacks.importFile}
            onTrash={model.trash?.length ? () => callbacks.goTo('trash') : null}
          />
        )}
        {state === 'open' && !isEmpty && (
          <div
            class="panes"
            ref={panes}
            data-pane={pane}
            data-wide={place !== 'articles' || undefined}
            data-layout={layout}
          >
            <FilterPane model={model} callbacks={callbacks} />
            {place === 'articles' ? (
              <>
                <ListPane
                  model={model}
                  callbacks={callbacks}
                  onSearch={() => search.current?.focus()}
                  onEnter={enter}
                />
                <ArticlePane
                  opened={model.opened}
                  collections={model.facets?.collection ?? NONE}
                  callbacks={callbacks}
                />
              </>
            ) : (
              <PlacePane model={model} callbacks={callbacks} />
            )}
          </div>
        )}
      </main>
      {isOver && <p class="drop-hint">{t('library_drop')}</p>}
      <LibraryDialog model={model} callbacks={callbacks} />
      <Snackbar message={model.snackbar} onClose={callbacks.closeSnackbar} />
    </>
  );
};
