import { Notice } from '../Notice';
import { Snackbar } from '../snackbar/Snackbar';
import { useTranslate } from '../translation';
import { Asleep } from './Asleep';
import type { PanelCallbacks, PanelModel } from './model';
import { Offers } from './Offers';
import { PagePanel } from './PagePanel';

/** The marks and suggestions of the page that is open beside it. */
export const SidePanel = ({ model, callbacks }: { model: PanelModel; callbacks: PanelCallbacks }) => {
  const t = useTranslate();
  const { page, failure } = model;
  return (
    <main class="panel" aria-busy={page.kind === 'looking'}>
      <h1 class="unseen">{t('extensionName')}</h1>
      {page.kind === 'looking' && <p class="soft">{t('popup_looking')}</p>}
      {page.kind === 'unreachable' && <Notice>{t.of('error', page.why)}</Notice>}
      {page.kind === 'asleep' && <Asleep onWake={callbacks.wake} />}
      {failure && <Notice alert>{t.of('error', failure)}</Notice>}
      {page.kind === 'page' && model.offers.length > 0 && (
        <Offers offers={model.offers} callbacks={callbacks} />
      )}
      {page.kind === 'page' && <PagePanel state={page.state} callbacks={callbacks} />}
      <Snackbar message={model.snackbar} onClose={callbacks.closeSnackbar} />
    </main>
  );
};
