import { useTranslate } from '../translation';
import { bytesText } from './bytes';
import type { StorageModel } from './model';

interface Props {
  storage: StorageModel;
  canErase: boolean;
  onAskPersistence(): void;
  onUndoImport(): void;
  onErase(): void;
}

/** How much the library takes, whether the browser may evict it, and the way to empty it. */
export const StorageSection = ({ storage, canErase, onAskPersistence, onUndoImport, onErase }: Props) => {
  const t = useTranslate();
  const { usage, quota, persisted, declined, canUndoImport } = storage;
  return (
    <section class="storage" aria-labelledby="storage">
      <h3 id="storage">{t('storage')}</h3>
      {usage !== null && <p>{t('storage_used', bytesText(usage, t.locale))}</p>}
      {usage !== null && quota !== null && (
        <p class="soft small">{t('storage_quota', bytesText(quota, t.locale))}</p>
      )}
      {persisted !== null && <p>{t(persisted ? 'storage_persisted' : 'storage_evictable')}</p>}
      <div role="status">{declined && <p>{t('storage_declined')}</p>}</div>
      <div class="storage-actions">
        {persisted === false && (
          <button type="button" class="button" onClick={onAskPersistence}>
            {t('storage_persist')}
          </button>
        )}
        {canUndoImport && (
          <button type="button" class="button" onClick={onUndoImport}>
            {t('import_undo_last')}
          </button>
        )}
        <button type="button" class="button button-danger" disabled={!canErase} onClick={onErase}>
          {t('storage_erase')}
        </button>
      </div>
    </section>
  );
};
