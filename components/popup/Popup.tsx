import { HelpIcon } from '../icons/icons';
import { Seal } from '../icons/Seal';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import { Actions } from './Actions';
import { Boilerplate } from './Boilerplate';
import { Glance } from './Glance';
import type { PopupCallbacks, PopupModel } from './model';
import { NeverHere } from './NeverHere';
import { PageFigures } from './PageFigures';
import { PageTitle } from './PageTitle';
import { SiteAccess } from './SiteAccess';
import { SiteScript } from './SiteScript';
import { Standing } from './Standing';
import { Variant } from './Variant';

/** A rule for a site acts by itself only where its pages may be read without a click. */
const waitsForAccess = ({ site, siteScript }: PopupModel): boolean =>
  site?.granted === false && (siteScript?.shown ?? 'original') !== 'original';

/** What is on this page, what is in the library, and what can be done about it. */
export const Popup = ({ model, callbacks }: { model: PopupModel; callbacks: PopupCallbacks }) => {
  const t = useTranslate();
  const { page, libraryError } = model;
  const facts = page.kind === 'page' ? page.facts : null;
  const isKnown = page.kind === 'page' || page.kind === 'unreachable';
  const isArticle = facts?.status === 'article';
  const trouble = libraryError ?? facts?.libraryError ?? null;
  return (
    <main class="popup" aria-busy={page.kind === 'looking' || model.busy !== null}>
      <header class="popup-head">
        <Seal size={22} />
        <h1>{t('extensionName')}</h1>
        <button
          type="button"
          class="button-quiet button-icon popup-help"
          aria-label={t('help')}
          title={t('help')}
          onClick={callbacks.openHelp}
        >
          <HelpIcon />
        </button>
      </header>

      <section
        class="popup-page"
        aria-label={t('popup_page')}
        data-looking={(page.kind === 'looking' && model.host !== null) || undefined}
      >
        {page.kind === 'looking' && <p class="soft">{t('popup_looking')}</p>}
        {page.kind === 'unreachable' && <Notice>{t.of('error', page.why)}</Notice>}
        {facts && (
          <PageTitle facts={facts} onCorrect={isArticle && !trouble ? callbacks.correct : undefined} />
        )}
        {facts && !isArticle && <Notice plain>{t.of('status', facts.status)}</Notice>}
        {facts?.resists && <Notice>{t.of('resists', facts.resists)}</Notice>}
        {page.kind === 'never' && (
          <NeverHere host={model.host ?? ''} onAllow={() => callbacks.setNever(false)} />
        )}
        {facts && isArticle && <PageFigures facts={facts} />}
        {facts && isArticle && <Standing model={model} facts={facts} onOpen={callbacks.openArticle} />}
        {facts && isArticle && (
          <Boilerplate
            dropped={facts.dropped}
            spared={model.spared}
            onShow={callbacks.showStripped}
            onSpare={callbacks.spare}
          />
        )}
      </section>

      {page.kind === 'page' && <Actions model={model} callbacks={callbacks} />}
      {facts && facts.marks > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={facts.marksShown}
            onChange={(event) => callbacks.showMarks(event.currentTarget.checked)}
          />
          <span>{t('popup_show_marks')}</span>
        </label>
      )}
      <div class="popup-status" role="status">
        {model.corrected !== null && (
          <p class="popup-done">
            {t(model.corrected.ruled.length > 0 ? 'popup_corrected_rule' : 'popup_corrected')}
          </p>
        )}
        {model.suggested !== null && (
          <p class="popup-done">
            {model.suggested === 0 ? t('suggestions_none') : t.plural('popup_suggested', model.suggested)}
          </p>
        )}
      </div>
      {model.failure && <Notice alert>{t.of('error', model.failure)}</Notice>}
      {facts && <Variant facts={facts} chosen={model.traditional} onChange={callbacks.chooseVariant} />}
      {model.siteScript && isKnown && <SiteScript rule={model.siteScript} onChange={callbacks.showSite} />}
      {model.site && isKnown && (
        <SiteAccess
          site={model.site}
          isNeeded={page.kind === 'unreachable' || waitsForAccess(model)}
          onToggle={callbacks.toggleSite}
        />
      )}

      {facts && (
        <div class="popup-more">
          {model.host !== null && (
            <button type="button" class="button-quiet" onClick={() => callbacks.setNever(true)}>
              {t('popup_never_here')}
            </button>
          )}
          {isArticle && (
            <button
              type="button"
              class="button-quiet"
              aria-busy={model.busy === 'selecting'}
              onClick={callbacks.allowSelection}
            >
              {t('popup_allow_selection')}
            </button>
          )}
          <button
            type="button"
            class="button-quiet popup-report"
            aria-busy={model.busy === 'report'}
            onClick={callbacks.report}
          >
            {t('popup_report')}
          </button>
        </div>
      )}

      <Glance
        totals={model.totals}
        activity={model.activity}
        error={trouble}
        isIncomplete={model.isIncomplete}
        callbacks={callbacks}
      />
    </main>
  );
};
