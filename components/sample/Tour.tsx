import type { ComponentChildren } from 'preact';
import { AcceptIcon } from '../icons/icons';
import { Seal } from '../icons/Seal';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import type { TourCallbacks, TourModel } from './model';

/** A thing to try, ticked off once it was tried. */
const Step = ({ isDone, children }: { isDone: boolean; children: ComponentChildren }) => {
  const t = useTranslate();
  return (
    <li class={`tour-step ${isDone ? 'tour-step-done' : ''}`}>
      {children}
      {isDone && (
        <span class="tour-tick">
          <AcceptIcon />
          <span class="unseen">{t('tour_done')}</span>
        </span>
      )}
    </li>
  );
};

/** What can be tried on the built-in article, beside the article itself. */
export const Tour = ({ model, callbacks }: { model: TourModel; callbacks: TourCallbacks }) => {
  const t = useTranslate();
  const { facts, tried, failure } = model;
  const isReady = facts !== null;
  return (
    <aside class="tour" aria-label={t('tour')}>
      <header class="tour-head">
        <Seal size={22} />
        <div>
          <h2>{t('tour')}</h2>
          <p class="soft small">{t('tour_about')}</p>
        </div>
      </header>
      <ol class="tour-steps">
        <Step isDone={tried.has('clean')}>
          <button
            type="button"
            class="button"
            aria-pressed={facts?.cleanView ?? false}
            disabled={!isReady}
            onClick={callbacks.toggleCleanView}
          >
            {t('popup_clean_view')}
          </button>
        </Step>
        <Step isDone={tried.has('script')}>
          <button
            type="button"
            class="button"
            aria-pressed={facts !== null && facts.shown !== 'original'}
            disabled={!isReady}
            onClick={callbacks.toggleScript}
          >
            {t('tour_script')}
          </button>
        </Step>
        <Step isDone={tried.has('suggest')}>
          <button type="button" class="button" disabled={!isReady} onClick={callbacks.suggest}>
            {t('popup_suggest')}
          </button>
        </Step>
        <Step isDone={tried.has('mark')}>
          <p>{t('tour_mark')}</p>
        </Step>
        <Step isDone={false}>
          <button type="button" class="button" onClick={callbacks.openLibrary}>
            {t('popup_open_library')}
          </button>
        </Step>
      </ol>
      <div role="status">{failure && <Notice>{t.of('error', failure)}</Notice>}</div>
    </aside>
  );
};
