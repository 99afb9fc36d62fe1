import type { PanelSuggestion } from '../../messaging';
import { AcceptIcon, CloseIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

interface Props {
  suggestions: readonly PanelSuggestion[];
  lang: string | undefined;
  callbacks: Pick<PanelCallbacks, 'decide' | 'show'>;
}

/** Sentences proposed for marking, each with the reasons why; to be accepted or dismissed. */
export const Suggestions = ({ suggestions, lang, callbacks }: Props) => {
  const t = useTranslate();
  const { decide, show } = callbacks;
  return (
    <section class="suggestions" aria-labelledby="suggestions">
      <header class="suggestions-head">
        <h2 id="suggestions" class="panel-heading">
          {t.plural('suggestions', suggestions.length)}
        </h2>
        <button type="button" class="button-quiet" onClick={() => decide('all', true)}>
          <AcceptIcon />
          {t('suggestions_accept_all')}
        </button>
        <button type="button" class="button-quiet" onClick={() => decide('all', false)}>
          <CloseIcon />
          {t('suggestions_dismiss_all')}
        </button>
      </header>
      <ul class="marks">
        {suggestions.map(({ id, text, why }) => (
          <li key={id} class="suggestion">
            <blockquote class="quote">
              <button type="button" class="quote-button song" title={t('mark_show')} onClick={() => show(id)}>
                <span lang={lang} dir="auto">
                  {text}
                </span>
              </button>
            </blockquote>
            {why.length > 0 && (
              <p class="soft small">{why.map((reason) => t.of('why', reason)).join(' · ')}</p>
            )}
            <div class="suggestion-tools">
              <button type="button" class="button" onClick={() => decide([id], true)}>
                <AcceptIcon />
                {t('suggestion_accept')}
              </button>
              <button type="button" class="button button-plain" onClick={() => decide([id], false)}>
                {t('suggestion_dismiss')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
