import { ExportIcon, SearchIcon, SettingsIcon } from '../icons/icons';
import { Seal } from '../icons/Seal';
import { useTranslate } from '../translation';
import { ImportButton } from './ImportButton';
import type { LibraryCallbacks, LibraryModel } from './model';

/** Name, search and the commands that concern the whole library. */
export const LibraryHeader = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  const t = useTranslate();
  const closed = model.state !== 'open';
  return (
    <header class="library-head">
      <div class="library-head-row">
        <h1>
          <Seal size={28} />
          {t('library_title')}
        </h1>
        <search class="search">
          <SearchIcon />
          <input
            type="search"
            class="field"
            aria-label={t('library_search')}
            placeholder={t('library_search')}
            disabled={closed}
            value={model.query}
            onInput={(event) => callbacks.search(event.currentTarget.value)}
          />
        </search>
        <div class="library-tools">
          <ImportButton disabled={closed} onFile={callbacks.importFile} />
          <button type="button" class="button" disabled={closed} onClick={callbacks.exportBundle}>
            <ExportIcon />
            {t('library_export')}
          </button>
          <button type="button" class="button" disabled={closed} onClick={callbacks.exportMarkdown}>
            {t('library_markdown')}
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('settings')}
            title={t('settings')}
            onClick={() => callbacks.openDialog('settings')}
          >
            <SettingsIcon />
          </button>
        </div>
      </div>
    </header>
  );
};
