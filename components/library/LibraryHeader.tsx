import type { Ref } from 'preact';
import { ExportIcon, HelpIcon, SettingsIcon } from '../icons/icons';
import { Seal } from '../icons/Seal';
import { useTranslate } from '../translation';
import { ImportButton } from './ImportButton';
import type { LibraryCallbacks, LibraryModel } from './model';
import { SearchBox } from './SearchBox';

interface Props {
  model: LibraryModel;
  callbacks: LibraryCallbacks;
  search: Ref<HTMLInputElement>;
  onDown(): void;
}

/** Name, search and the commands that concern the whole library. */
export const LibraryHeader = ({ model, callbacks, search, onDown }: Props) => {
  const t = useTranslate();
  const closed = model.state !== 'open';
  return (
    <header class="library-head">
      <h1>
        <Seal size={26} />
        <span class="library-title">{t('library_title')}</span>
      </h1>
      <SearchBox
        query={model.query}
        disabled={closed}
        field={search}
        onSearch={callbacks.search}
        onDown={onDown}
      />
      <div class="library-tools">
        <ImportButton isTool disabled={closed} onFile={callbacks.importFile} />
        <button
          type="button"
          class="button-quiet"
          disabled={closed}
          title={t('library_export')}
          onClick={() => callbacks.openDialog('export')}
        >
          <ExportIcon />
          <span class="tool-name">{t('library_export')}</span>
        </button>
        <button
          type="button"
          class="button-quiet"
          title={t('settings')}
          onClick={() => callbacks.openDialog('settings')}
        >
          <SettingsIcon />
          <span class="tool-name">{t('settings')}</span>
        </button>
        <button
          type="button"
          class="button-quiet"
          title={t('help')}
          onClick={() => callbacks.openDialog('help')}
        >
          <HelpIcon />
          <span class="tool-name">{t('help')}</span>
        </button>
      </div>
    </header>
  );
};
