import { useTranslate } from '../../translation';
import type { RefusedRowsModel } from '../import-model';

/** The rows of a file that are left out, each with its reason; nothing where none is. */
export const RefusedRows = ({ refused, refusedMore }: RefusedRowsModel) => {
  const t = useTranslate();
  if (refused.length === 0) return null;
  return (
    <details class="refused">
      <summary>{t.plural('refused_rows', refused.length + refusedMore)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('refused_row')}</th>
            <th scope="col">{t('refused_reason')}</th>
            <th scope="col">{t('refused_excerpt')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ row, kind, reason, excerpt }) => (
            <tr key={`${kind}-${row}`}>
              <td class="numbers">
                {t.of('refusedKind', kind)} {row}
              </td>
              <td>{t.of('refused', reason)}</td>
              <td class="song" dir="auto">
                {excerpt}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {refusedMore > 0 && <p class="soft">{t.plural('refused_more', refusedMore)}</p>}
    </details>
  );
};
