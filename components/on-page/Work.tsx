import type { Translate } from '../../platform/i18n';
import type { OnPageActions, WorkKind } from './state';

interface WorkProps {
  t: Translate;
  kind: WorkKind;
  /** How much of it is done, 0 to 1. */
  share: number;
  actions: Pick<OnPageActions, 'stopWork'>;
}

/** How far long work on the page has come, and the way to stop it. */
export const Work = ({ t, kind, share, actions }: WorkProps) => (
  <div class="sheet work">
    <label class="words">
      {t.of('work', kind)}
      <progress max={1} value={share} />
    </label>
    <button type="button" class="undo" onClick={() => actions.stopWork(kind)}>
      {t('work_stop')}
    </button>
  </div>
);
