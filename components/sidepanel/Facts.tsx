import type { Fact } from '../../highlights/facts';
import type { FailureCode } from '../../messaging';
import { CopyIcon } from '../icons/icons';
import { useTranslate } from '../translation';

/** The facts of the page beside it; null while the list is closed or not yet answered. */
export interface FactsModel {
  isOpen: boolean;
  facts: readonly Fact[] | null;
  failure: FailureCode | null;
  copied: 'done' | 'failed' | null;
}

export interface FactsCallbacks {
  open(isOpen: boolean): void;
  show(fact: Fact): void;
  copy(): void;
}

/** What a view above hands down to the list. */
export interface FactsList {
  model: FactsModel;
  callbacks: FactsCallbacks;
}

interface Props extends FactsList {
  lang: string | undefined;
}

/** Figures, documents, people and dates of the text, to be looked up on the page or copied as a table. */
export const Facts = ({ model, lang, callbacks }: Props) => {
  const t = useTranslate();
  const { facts, failure, copied } = model;
  return (
    <details
      class="facts"
      open={model.isOpen}
      onToggle={({ currentTarget }) => callbacks.open(currentTarget.open)}
    >
      <summary class="panel-heading">{t('facts_title')}</summary>
      {failure && <p role="alert">{t.of('error', failure)}</p>}
      {facts?.length === 0 && <p class="soft">{t('facts_none')}</p>}
      {facts !== null && facts.length > 0 && (
        <>
          <button type="button" class="button" onClick={callbacks.copy}>
            <CopyIcon />
            {t('facts_copy')}
          </button>{' '}
          <span role="status" class="soft small">
            {copied && t(copied === 'done' ? 'panel_copied' : 'panel_copy_failed')}
          </span>
          <ul class="facts-list">
            {facts.map((fact) => (
              <li key={`${fact.start}-${fact.end}`}>
                <button
                  type="button"
                  class="fact-button"
                  title={t('mark_show')}
                  onClick={() => callbacks.show(fact)}
                >
                  <span class="soft small">{t.of('fact', fact.kind)}</span>{' '}
                  <span class="song" lang={lang} dir="auto">
                    {fact.text}
                  </span>{' '}
                  <span class="soft small" lang={lang} dir="auto">
                    {fact.about}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
};
