import { DeleteIcon } from '../icons/icons';
import { Seal } from '../icons/Seal';
import { useTranslate } from '../translation';
import { ImportButton } from './ImportButton';

const STEPS = ['library_empty_open', 'library_empty_mark', 'library_empty_return'] as const;

interface Props {
  onFile(file: File): void;
  /** Null where nothing that was deleted can come back. */
  onTrash: (() => void) | null;
}

/** What a library without an article says: how to get one. */
export const EmptyLibrary = ({ onFile, onTrash }: Props) => {
  const t = useTranslate();
  return (
    <section class="empty">
      <Seal size={72} />
      <h2 class="song">{t('library_empty')}</h2>
      <ol class="steps">
        {STEPS.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p class="soft">{t('library_empty_import')}</p>
      <div class="empty-acts">
        <ImportButton onFile={onFile} />
        {onTrash && (
          <button type="button" class="button-quiet" onClick={onTrash}>
            <DeleteIcon />
            {t('place_trash')}
          </button>
        )}
      </div>
    </section>
  );
};
