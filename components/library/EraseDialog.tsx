import { Dialog } from '../dialog/Dialog';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import type { LibraryCallbacks, LibraryModel } from './model';

interface Props {
  model: Pick<LibraryModel, 'totals'>;
  callbacks: Pick<LibraryCallbacks, 'closeDialog' | 'exportBundle' | 'erase'>;
}

/** The question before everything is erased, the one action here that cannot be undone. */
export const EraseDialog = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const { articles = 0, highlights = 0 } = model.totals ?? {};
  return (
    <Dialog title={t('erase_title')} onClose={callbacks.closeDialog}>
      <p>{t('erase_what', t.plural('articles', articles), t.plural('marks', highlights))}</p>
      <Notice>{t('erase_for_good')}</Notice>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={callbacks.exportBundle}>
          {t('erase_export_first')}
        </button>
        <button type="button" class="button" onClick={callbacks.closeDialog}>
          {t('cancel')}
        </button>
        <button type="button" class="button button-primary" onClick={callbacks.erase}>
          {t('erase_confirm')}
        </button>
      </div>
    </Dialog>
  );
};
