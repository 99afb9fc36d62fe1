import { Notice } from '../Notice';
import { Snackbar } from '../snackbar/Snackbar';
import { useTranslate } from '../translation';
import { Asleep } from './Asleep';
import { Change, Led } from './Change';
import type { FactsList } from './Facts';
import { Kept } from './Kept';
import type { PanelCallbacks, PanelModel } from './model';
import { Offers } from './Offers';
import { PagePanel } from './PagePanel';

interface Props {
  model: PanelModel;
  callbacks: PanelCallbacks;
  facts?: FactsList;
}

/** The marks and suggestions of the page that is open beside it. */
export const SidePanel = ({ model, callbacks, facts }: Props) => {
  const t = useTranslate();
  const { page, failure } = model;
  return (
    <main class="panel" aria-busy={page.kind === 'looking'}>
      <h1 class="unseen">{t('extensionName')}</h1>
      {page.kind === 'looking' && <p class="soft">{t('popup_looking')}</p>}
      {page.kind === 'unreachable' && <Notice>{t.of('error', page.why)}</Notice>}
      {page.kind === 'asleep' && <Asleep onWake={callbacks.wake} />}
      {model.lost && <Led lost={model.lost} callbacks={callbacks} />}
      {page.kind === 'page' && page.state.change && (
        <Change change={page.state.change} url={page.state.facts.url} callbacks={callbacks} />
      )}
      {failure && <Notice alert>{t.of('error', failure)}</Notice>}
      {page.kind === 'page' && model.offers.length > 0 && (
        <Offers offers={model.offers} callbacks={callbacks} />
      )}
      {page.kind === 'page' && <PagePanel state={page.state} callbacks={callbacks} facts={facts} />}
      {page.kind === 'page' && (
        <Kept
          articleId={page.state.articleId}
          savedAt={page.state.facts.savedAt}
          seen={model.seen}
          reposts={model.reposts}
          callbacks={callbacks}
        />
      )}
      <Snackbar message={model.snackbar} onClose={callbacks.closeSnackbar} />
    </main>
  );
};
