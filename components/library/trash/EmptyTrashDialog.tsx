import { Dialog } from '../../dialog/Dialog';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';

interface Props {
  count: number;
  onEmpty(): void;
  onClose(): void;
}

/** The question before what is in the trash goes for good. */
export const EmptyTrashDialog = ({ count, onEmpty, onClose }: Props) => {
  const t = useTranslate();
  return (
    <Dialog title={t('trash_empty_all')} onClose={onClose}>
      <Notice>{t.plural('trash_empty_what', count)}</Notice>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button button-primary" onClick={onEmpty}>
          {t('trash_empty_all')}
        </button>
      </div>
    </Dialog>
  );
};
