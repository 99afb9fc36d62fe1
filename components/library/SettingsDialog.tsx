import { Dialog } from '../dialog/Dialog';
import { useTranslate } from '../translation';
import { ColourNames } from './ColourNames';
import type { LibraryCallbacks, LibraryModel } from './model';
import { SiteScripts } from './SiteScripts';
import { StorageSection } from './StorageSection';
import { BackupSection } from './settings/BackupSection';
import { ReadingChoices } from './settings/ReadingChoices';
import { SiteList } from './settings/SiteList';
import { SiteRules } from './settings/SiteRules';

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
          <ReadingChoices settings={settings} onChange={callbacks.changeSettings} />
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
          <SiteList
            sites={settings.quietSites}
            heading="settings_quiet_sites"
            removal="settings_quiet_site_remove"
            onRemove={(host) =>
              callbacks.changeSettings({ quietSites: settings.quietSites.filter((site) => site !== host) })
            }
          />
          <SiteList
            sites={settings.neverSites}
            heading="settings_never_sites"
            removal="settings_never_site_allow"
            onRemove={callbacks.allowSite}
          />
          <SiteRules rules={settings.siteRules} onRemove={callbacks.removeRule} />
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
