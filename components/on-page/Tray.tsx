import type { Translate } from '../../platform/i18n';
import { AcceptIcon, CloseIcon, NextIcon } from '../icons/icons';
import type { OnPageActions, TrayProposal } from './state';

interface TrayProps {
  t: Translate;
  proposals: readonly TrayProposal[];
  active: string | null;
  actions: OnPageActions;
}

/** The proposed sentences with why each is proposed; the reader decides one by one or at once. */
export const Tray = ({ t, proposals, active, actions }: TrayProps) => (
  <section class="sheet tray" aria-label={t('page_tray')}>
    <header>
      <h2>{t('page_tray')}</h2>
      <span class="count">{proposals.length}</span>
      <button type="button" class="plain" onClick={actions.nextProposal}>
        <NextIcon />
        <span>{t('page_next')}</span>
      </button>
      <button
        type="button"
        class="plain icon-only"
        onClick={actions.closeTray}
        title={t('page_close')}
        aria-label={t('page_close')}
      >
        <CloseIcon />
      </button>
    </header>
    <ol>
      {proposals.map(({ id, text, why }) => (
        <li key={id} class={id === active ? 'active' : undefined}>
          <button
            type="button"
            class="sentence"
            aria-current={id === active ? 'true' : undefined}
            onClick={() => actions.showProposal(id)}
          >
            <span class="quote" dir="auto">
              {text}
            </span>
            <span class="reasons">
              {why.map((reason) => (
                <span class="reason" key={reason}>
                  {t.of('why', reason)}
                </span>
              ))}
            </span>
          </button>
          <span class="decide">
            <button
              type="button"
              class="plain icon-only accept"
              onClick={() => actions.decide([id], true)}
              title={t('page_accept')}
              aria-label={t('page_accept')}
            >
              <AcceptIcon />
            </button>
            <button
              type="button"
              class="plain icon-only"
              onClick={() => actions.decide([id], false)}
              title={t('page_dismiss')}
              aria-label={t('page_dismiss')}
            >
              <CloseIcon />
            </button>
          </span>
        </li>
      ))}
    </ol>
    <footer class="row">
      <button type="button" class="plain" onClick={() => actions.decide('all', false)}>
        {t('page_dismiss_all')}
      </button>
      <button type="button" class="primary" onClick={() => actions.decide('all', true)}>
        {t('page_accept_all')}
      </button>
    </footer>
  </section>
);
