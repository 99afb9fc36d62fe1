import { Dialog } from '../../dialog/Dialog';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';
import type { ImportCallbacks, ImportModel } from '../import-model';
import { ImportReview } from './ImportReview';
import { PlanTable } from './PlanTable';
import { Progress } from './Progress';
import { RefusedRows } from './RefusedRows';
import { Unlock } from './Unlock';

interface Props {
  model: ImportModel;
  callbacks: ImportCallbacks & { closeDialog(): void };
}

const WORKING = {
  reading: 'import_reading',
  importing: 'import_importing',
  undoing: 'import_undoing',
} as const;

/** An import from the file to its result: what it would do is shown before anything is done. */
export const ImportDialog = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const isWorking = model.step in WORKING;
  return (
    <Dialog title={t('import_title')} onClose={isWorking ? callbacks.cancelImport : callbacks.closeDialog}>
      <Step model={model} callbacks={callbacks} />
    </Dialog>
  );
};

const Step = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  switch (model.step) {
    case 'reading':
    case 'importing':
    case 'undoing':
      return (
        <Progress
          label={t(WORKING[model.step])}
          progress={model.progress}
          onCancel={callbacks.cancelImport}
        />
      );
    case 'passphrase':
      return <Unlock model={model} onUnlock={callbacks.unlockImport} onCancel={callbacks.closeDialog} />;
    case 'refused':
    case 'failed':
      return (
        <>
          <Notice alert>
            <p>{t.of(model.step === 'refused' ? 'importError' : 'storageError', model.code)}</p>
            <p>{t('import_unchanged')}</p>
          </Notice>
          <Close onClose={callbacks.closeDialog} />
        </>
      );
    case 'cancelled':
      return (
        <>
          <p role="status">{t('import_cancelled')}</p>
          <Close onClose={callbacks.closeDialog} />
        </>
      );
    case 'review':
      return <ImportReview model={model} callbacks={callbacks} />;
    case 'done':
      return (
        <>
          <p role="status">{t('import_done')}</p>
          <PlanTable plan={model.plan} />
          <RefusedRows {...model} />
          <div class="dialog-actions">
            <button type="button" class="button" onClick={callbacks.undoImport}>
              {t('import_undo')}
            </button>
            <button type="button" class="button button-primary" onClick={callbacks.closeDialog}>
              {t('import_finish')}
            </button>
          </div>
        </>
      );
  }
};

const Close = ({ onClose }: { onClose(): void }) => {
  const t = useTranslate();
  return (
    <div class="dialog-actions">
      <button type="button" class="button" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
};
