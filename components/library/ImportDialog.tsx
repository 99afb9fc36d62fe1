import { Dialog } from '../dialog/Dialog';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import type { ImportModel, LibraryCallbacks, PlanModel } from './model';
import { PlanTable } from './PlanTable';

interface Props {
  model: ImportModel;
  callbacks: Pick<LibraryCallbacks, 'confirmImport' | 'undoImport' | 'closeDialog'>;
}

const changesNothing = ({ articles, highlights }: PlanModel) =>
  [articles, highlights].every((counts) => counts.new + counts.changed + counts.deleted === 0);

/** An import from the file to its result: what it would do is shown before anything is done. */
export const ImportDialog = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const close = (
    <button type="button" class="button" onClick={callbacks.closeDialog}>
      {t('close')}
    </button>
  );
  return (
    <Dialog title={t('import_title')} onClose={callbacks.closeDialog}>
      {model.step === 'reading' && <p role="status">{t('import_reading')}</p>}
      {model.step === 'importing' && <p role="status">{t('import_importing')}</p>}
      {(model.step === 'refused' || model.step === 'failed') && (
        <>
          <Notice alert>
            <p>{t.of(model.step === 'refused' ? 'importError' : 'storageError', model.code)}</p>
            <p>{t('import_unchanged')}</p>
          </Notice>
          <div class="dialog-actions">{close}</div>
        </>
      )}
      {model.step === 'review' && <Review {...model} callbacks={callbacks} />}
      {model.step === 'done' && (
        <>
          <p role="status">{t('import_done')}</p>
          <PlanTable plan={model.plan} />
          <div class="dialog-actions">
            <button type="button" class="button" onClick={callbacks.undoImport}>
              {t('import_undo')}
            </button>
            <button type="button" class="button button-primary" onClick={callbacks.closeDialog}>
              {t('import_finish')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
};

interface ReviewProps {
  fileName: string;
  plan: PlanModel;
  callbacks: Props['callbacks'];
}

const Review = ({ fileName, plan, callbacks }: ReviewProps) => {
  const t = useTranslate();
  const nothing = changesNothing(plan);
  return (
    <>
      <p>{t(nothing ? 'import_nothing' : 'import_review', fileName)}</p>
      <PlanTable plan={plan} />
      {plan.isDrastic && <Notice alert>{t('import_drastic')}</Notice>}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={callbacks.closeDialog}>
          {t(nothing ? 'close' : 'cancel')}
        </button>
        {!nothing && (
          <button type="button" class="button button-primary" onClick={callbacks.confirmImport}>
            {t(plan.isDrastic ? 'import_confirm_drastic' : 'import_confirm')}
          </button>
        )}
      </div>
    </>
  );
};
