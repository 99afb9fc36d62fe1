import { useTranslate } from '../../translation';
import type { ExportRequest } from '../export-model';

interface Props {
  request: ExportRequest;
  onChange(patch: Partial<ExportRequest>): void;
}

/** How a bundle is packed: smaller, and locked with a passphrase that nobody can restore. */
export const ExportLock = ({ request: { gzip, passphrase }, onChange }: Props) => {
  const t = useTranslate();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={gzip}
          onChange={(event) => onChange({ gzip: event.currentTarget.checked })}
        />
        <span>{t('export_gzip')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={passphrase !== null}
          onChange={(event) => onChange({ passphrase: event.currentTarget.checked ? '' : null })}
        />
        <span>{t('export_lock')}</span>
      </label>
      {passphrase !== null && (
        <label class="labelled scope-target">
          <span class="small">{t('export_passphrase')}</span>
          <input
            class="field"
            type="password"
            autocomplete="new-password"
            required
            value={passphrase}
            onInput={(event) => onChange({ passphrase: event.currentTarget.value })}
          />
          <span class="soft small">{t('export_passphrase_note')}</span>
        </label>
      )}
    </>
  );
};
