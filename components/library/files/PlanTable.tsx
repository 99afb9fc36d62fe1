import { useTranslate } from '../../translation';
import type { PlanModel } from '../import-model';

const ROWS = ['new', 'changed', 'deleted', 'conflicts', 'refused'] as const;

/** What an import does, in figures. Conflicts concern notes, which only marks have. */
export const PlanTable = ({ plan }: { plan: PlanModel }) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  return (
    <table class="plan numbers">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('popup_articles')}</th>
          <th scope="col">{t('popup_marks')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} data-row={row}>
            <th scope="row">{t.of('import', row)}</th>
            <td>{row === 'conflicts' ? '–' : number.format(plan.articles[row])}</td>
            <td>{number.format(plan.highlights[row])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
