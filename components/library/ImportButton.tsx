import { useRef } from 'preact/hooks';
import { ImportIcon } from '../icons/icons';
import { useTranslate } from '../translation';

/** A button that lets the reader choose a bundle. */
export const ImportButton = ({
  disabled = false,
  isTool = false,
  onFile,
}: {
  disabled?: boolean;
  /** One of the tools at the top of the page. */
  isTool?: boolean;
  onFile(file: File): void;
}) => {
  const t = useTranslate();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={isTool ? 'button-quiet' : 'button'}
        title={isTool ? t('library_import') : undefined}
        disabled={disabled}
        onClick={() => picker.current?.click()}
      >
        <ImportIcon />
        <span class={isTool ? 'tool-name' : undefined}>{t('library_import')}</span>
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,.jsonld,.gz,.zhupi,.csv,.txt,application/json,application/gzip,text/csv"
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
