import { useRef } from 'preact/hooks';
import { ImportIcon } from '../icons/icons';
import { useTranslate } from '../translation';

/** A button that lets the reader choose a bundle. */
export const ImportButton = ({
  disabled = false,
  onFile,
}: {
  disabled?: boolean;
  onFile(file: File): void;
}) => {
  const t = useTranslate();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => picker.current?.click()}>
        <ImportIcon />
        {t('library_import')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
};
