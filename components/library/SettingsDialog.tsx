import type { Settings } from '../../messaging';
import { LANGUAGES } from '../../messaging/languages';
import { SHOWN_SCRIPTS } from '../../messaging/script-rules';
import { Dialog } from '../dialog/Dialog';
import { useTranslate } from '../translation';
import { Choice } from './Choice';
import { ColourNames } from './ColourNames';
import type { LibraryCallbacks, LibraryModel } from './model';
import { QuietSites } from './QuietSites';
import { SiteScripts } from './SiteScripts';
import { StorageSection } from './StorageSection';
import { BackupSection } from './settings/BackupSection';

const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;
const VARIANTS: readonly Settings['traditional'][] = ['s2t', 's2tw', 's2hk', 's2twp'];

interface Props {
  model: Pick<LibraryModel, 'settings' | 'storage' | 'state' | 'backup'>;
  callbacks: LibraryCallbacks;
}

/** What the reader can set; each change is kept at once, and pages that are open follow. */
export const SettingsDialog = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const { settings, storage } = model;
  return (
    <Dialog title={t('settings')} onClose={callbacks.closeDialog}>
      {settings ? (
        <div class="settings">
          <Choice
            label={t('settings_language')}
            value={settings.language}
            options={LANGUAGE_CHOICES}
            name={(language) => t.of('language', language)}
            onChange={(language) => callbacks.changeSettings({ language })}
          />
          <Choice
            label={t('settings_traditional')}
            value={settings.traditional}
            options={VARIANTS}
            name={(variant) => t.of('variant', variant)}
            onChange={(traditional) => callbacks.changeSettings({ traditional })}
          />
          <Choice
            label={t('settings_open_in')}
            value={settings.openIn}
            options={SHOWN_SCRIPTS}
            name={(shown) => t.of('shown', shown)}
            onChange={(openIn) => callbacks.changeSettings({ openIn })}
          />
          <p class="soft small">{t('settings_open_in_note')}</p>
          <SiteScripts rules={settings.siteScripts} onChange={callbacks.showSite} />
          <label class="check">
            <input
              type="checkbox"
              checked={settings.cornerQuotes}
              onChange={(event) => callbacks.changeSettings({ cornerQuotes: event.currentTarget.checked })}
            />
            <span>{t('settings_quotes')}</span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={settings.selectionToolbar}
              onChange={(event) =>
                callbacks.changeSettings({ selectionToolbar: event.currentTarget.checked })
              }
            />
            <span>{t('settings_toolbar')}</span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={settings.siteMemory}
              onChange={(event) => callbacks.changeSettings({ siteMemory: event.currentTarget.checked })}
            />
            <span>{t('settings_site_memory')}</span>
          </label>
          <QuietSites
            sites={settings.quietSites}
            onChange={(quietSites) => callbacks.changeSettings({ quietSites })}
          />
          <ColourNames
            names={settings.colourNames}
            onChange={(colourNames) => callbacks.changeSettings({ colourNames })}
          />
        </div>
      ) : (
        <p>{t('settings_unavailable')}</p>
      )}
      {model.backup && <BackupSection backup={model.backup} callbacks={callbacks} />}
      <StorageSection
        storage={storage}
        canErase={model.state === 'open'}
        onAskPersistence={callbacks.askPersistence}
        onUndoImport={callbacks.undoImport}
        onErase={() => callbacks.openDialog('erase')}
      />
    </Dialog>
  );
};
