import { momentText } from '../../dates';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';
import type { BackupCallbacks, BackupModel } from '../backup-model';

/** When the library was last backed up, and how it is from now on. */
export const BackupSection = ({ backup, callbacks }: { backup: BackupModel; callbacks: BackupCallbacks }) => {
  const t = useTranslate();
  const { isDue, marksSince, lastBackupAt, way, isOn, folder, needsPermission, failure, isWorking } = backup;
  return (
    <section class="storage" aria-labelledby="backup">
      <h3 id="backup">{t('backup_title')}</h3>
      {failure && (
        <Notice alert>
          <p>{t.of('backupError', failure)}</p>
        </Notice>
      )}
      {isDue && !failure && <Notice>{t.plural('backup_due', marksSince)}</Notice>}
      <p>
        {lastBackupAt === null ? t('backup_never') : t('backup_last', momentText(lastBackupAt, t.locale))}
      </p>
      <p class="soft small">{t.of('backup_about', way)}</p>
      {isOn && folder !== null && <p>{t('backup_folder', folder)}</p>}
      {isOn && needsPermission && <Notice>{t('backup_needs_permission')}</Notice>}
      <div class="storage-actions">
        <button type="button" class="button" disabled={isWorking} onClick={callbacks.backUpNow}>
          {t(isWorking ? 'backup_working' : 'backup_now')}
        </button>
        {isOn && needsPermission && (
          <button type="button" class="button" onClick={callbacks.allowBackup}>
            {t('backup_allow')}
          </button>
        )}
        <button type="button" class="button" onClick={isOn ? callbacks.stopBackup : callbacks.startBackup}>
          {isOn ? t('backup_stop') : t.of('backup_start', way)}
        </button>
      </div>
    </section>
  );
};
