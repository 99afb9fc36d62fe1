import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../translation';

interface Props {
  model: { fileName: string; wrong: boolean };
  onUnlock(passphrase: string): void;
  onCancel(): void;
}

/** Asks for the passphrase of a locked file. */
export const Unlock = ({ model: { fileName, wrong }, onUnlock, onCancel }: Props) => {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [wrong]);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (field.current?.value) onUnlock(field.current.value);
      }}
    >
      <label class="labelled">
        <span>{t('import_locked', fileName)}</span>
        <input class="field" type="password" autocomplete="off" ref={field} aria-invalid={wrong} />
      </label>
      <div role="alert">{wrong && <p class="wrong">{t('import_wrong_passphrase')}</p>}</div>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="submit" class="button button-primary">
          {t('import_unlock')}
        </button>
      </div>
    </form>
  );
};
