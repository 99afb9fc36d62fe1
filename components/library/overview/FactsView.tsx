import { useMemo, useState } from 'preact/hooks';
import type { FactKind } from '../../../highlights/facts';
import { statedDate } from '../../dates';
import { Found } from '../../Found';
import { ExportIcon } from '../../icons/icons';
import { ShowMore } from '../../ShowMore';
import { useTranslate } from '../../translation';
import { FACT_KINDS, type FactsCallbacks, type LibraryFacts } from './facts-model';

/** So many rows are drawn at first, and so many more each time. */
const PART = 100;

interface Props {
  facts: LibraryFacts;
  callbacks: FactsCallbacks;
}

/** What stands in the marked sentences of all articles found, as one table: figures first, others when asked for. */
export const FactsView = ({ facts: { rows, done, total }, callbacks }: Props) => {
  const t = useTranslate();
  const [kind, setKind] = useState<FactKind>('figure');
  const [shown, setShown] = useState(PART);
  const counts = useMemo(() => {
    const sums: Record<FactKind, number> = { figure: 0, document: 0, person: 0, date: 0 };
    for (const row of rows) sums[row.kind]++;
    return sums;
  }, [rows]);
  const number = new Intl.NumberFormat(t.locale);
  const ofKind = useMemo(() => rows.filter((row) => row.kind === kind), [rows, kind]);
  return (
    <div class="sheet">
      <header class="sheet-head">
        <h2>{t('place_facts')}</h2>
        <button
          type="button"
          class="button"
          disabled={done < total || ofKind.length === 0}
          onClick={() => callbacks.exportFacts([kind])}
        >
          <ExportIcon />
          {t('facts_export')}
        </button>
      </header>
      <p class="soft" role="status">
        {done < total ? t('facts_reading', done, total) : t.plural('facts_of', total)}
      </p>
      <fieldset class="kinds">
        <legend class="unseen">{t('facts_kind')}</legend>
        {FACT_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            class="kind"
            aria-pressed={each === kind}
            onClick={() => {
              setKind(each);
              setShown(PART);
            }}
          >
            {t.of('fact', each)} <span class="numbers">{number.format(counts[each])}</span>
          </button>
        ))}
      </fieldset>
      {done === total && ofKind.length === 0 ? (
        <p class="soft">{t('facts_library_none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <section class="facts-scroll" tabIndex={0} aria-label={t.of('fact', kind)}>
          <table class="facts-table">
            <thead>
              <tr>
                <th scope="col">{t('facts_value')}</th>
                <th scope="col">{t('facts_about')}</th>
                <th scope="col">{t('facts_sentence')}</th>
                <th scope="col">{t('facts_where')}</th>
              </tr>
            </thead>
            <tbody>
              {ofKind.slice(0, shown).map((row) => (
                <tr key={row.id}>
                  <td class="fact-value numbers" lang={row.lang}>
                    {row.value}
                    {row.unit}
                  </td>
                  <td lang={row.lang} dir="auto">
                    {row.about}
                  </td>
                  <td class="song" lang={row.lang} dir="auto">
                    <Found text={row.quote} ranges={[row.range]} />
                  </td>
                  <td>
                    <button
                      type="button"
                      class="plain-link"
                      onClick={() => callbacks.openArticle(row.articleId)}
                    >
                      <span lang={row.lang} dir="auto">
                        {row.source ?? row.title}
                      </span>
                    </button>
                    {row.publishedAt && (
                      <span class="soft small">{statedDate(row.publishedAt.slice(0, 10), t.locale)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown < ofKind.length && <ShowMore shown={shown} onMore={() => setShown(shown + PART)} />}
        </section>
      )}
    </div>
  );
};
