import { momentText } from '../../dates';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';
import type { ImportCallbacks, ImportModel, PlanModel } from '../import-model';
import { PlanTable } from './PlanTable';
import { RefusedRows } from './RefusedRows';

interface Props {
  model: Extract<ImportModel, { step: 'review' }>;
  callbacks: Pick<ImportCallbacks, 'confirmImport'> & { closeDialog(): void };
}

const changesNothing = ({ articles, highlights }: PlanModel) =>
  [articles, highlights].every((counts) => counts.new + counts.changed + counts.deleted === 0);

/** What a file would do to the library, and the question whether it shall. */
export const ImportReview = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const { fileName, format, origin, plan } = model;
  const nothing = changesNothing(plan);
  return (
    <>
      <p>{t(nothing ? 'import_nothing' : 'import_review', fileName)}</p>
      <p class="soft small">
        {t.of('importFormat', format)}
        {origin && <> · {t('import_exported', momentText(origin.exportedAt, t.locale))}</>}
        {origin?.isPart && <> · {t('import_part')}</>}
      </p>
      {(!nothing || plan.articles.refused + plan.highlights.refused > 0) && <PlanTable plan={plan} />}
      <RefusedRows {...model} />
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
