import { useTranslate } from '../../translation';
import type { ProgressModel } from '../import-model';

interface Props {
  label: string;
  progress: ProgressModel;
  /** What a reader should know meanwhile. */
  about?: string | undefined;
  onCancel(): void;
}

/** How far a long piece of work has come, and the way to stop it. */
export const Progress = ({ label, progress: { done, total }, about, onCancel }: Props) => {
  const t = useTranslate();
  const share = new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div class="progress">
      <p role="status">{label}</p>
      <div class="progress-line">
        <progress aria-label={label} {...(total > 0 && { max: total, value: Math.min(done, total) })} />
        {total > 0 && <span class="numbers soft">{share.format(Math.min(1, done / total))}</span>}
      </div>
      {about && <p class="soft small">{about}</p>}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
};
