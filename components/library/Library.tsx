import { Notice } from '../Notice';
import { Snackbar } from '../snackbar/Snackbar';
import { useTranslate } from '../translation';
import { ArticleList } from './ArticleList';
import { EmptyLibrary } from './EmptyLibrary';
import { EraseDialog } from './EraseDialog';
import { ImportDialog } from './ImportDialog';
import { LibraryHeader } from './LibraryHeader';
import type { LibraryCallbacks, LibraryModel } from './model';
import { SettingsDialog } from './SettingsDialog';
import { useFileDrop } from './use-file-drop';

/** Everything that was saved, newest first, with search, export, import and settings. */
export const Library = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  const t = useTranslate();
  const { state, dialog, failure } = model;
  const isOver = useFileDrop(callbacks.importFile, state === 'open' && dialog === null);
  // By the totals too: a query that was just cleared has its last result, which may be none.
  const isEmpty = state === 'open' && model.query === '' && model.matching === 0 && !model.totals?.articles;
  return (
    <>
      <LibraryHeader model={model} callbacks={callbacks} />
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
        {state === 'opening' && <p class="soft">{t('library_opening')}</p>}
        {isEmpty && <EmptyLibrary onFile={callbacks.importFile} />}
        {state === 'open' && !isEmpty && <ArticleList model={model} callbacks={callbacks} />}
      </main>
      {isOver && <p class="drop-hint">{t('library_drop')}</p>}
      {dialog?.kind === 'import' && <ImportDialog model={dialog.import} callbacks={callbacks} />}
      {dialog?.kind === 'settings' && <SettingsDialog model={model} callbacks={callbacks} />}
      {dialog?.kind === 'erase' && <EraseDialog model={model} callbacks={callbacks} />}
      <Snackbar message={model.snackbar} onClose={callbacks.closeSnackbar} />
    </>
  );
};
