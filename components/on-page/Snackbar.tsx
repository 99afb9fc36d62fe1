import type { Translate } from '../../platform/i18n';
import { CloseIcon, WarningIcon } from '../icons/icons';
import type { Notice, OnPageActions } from './state';

interface SnackbarProps {
  t: Translate;
  notice: Notice;
  actions: OnPageActions;
}

/** One sentence on what was done or failed, with the way back where there is one. */
export const Snackbar = ({ t, notice, actions }: SnackbarProps) => (
  <div class={`snackbar ${notice.tone}`} key={notice.key}>
    {notice.tone === 'failed' && <WarningIcon />}
    <span class="words">{notice.text}</span>
    {notice.action && (
      <button type="button" class="undo" onClick={notice.action.act}>
        {notice.action.label}
      </button>
    )}
    <button
      type="button"
      class="dismiss"
      onClick={actions.closeNotice}
      title={t('page_close')}
      aria-label={t('page_close')}
    >
      <CloseIcon />
    </button>
  </div>
);
