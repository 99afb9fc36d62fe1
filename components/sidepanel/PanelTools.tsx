import type { PanelState } from '../../messaging';
import { CopyIcon, ExtractIcon, ReadIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

interface Props {
  state: PanelState;
  callbacks: PanelCallbacks;
}

/** What can be done with the page and its marks as a whole. */
export const PanelTools = ({ state, callbacks }: Props) => {
  const t = useTranslate();
  return (
    <div class="panel-tools">
      <button type="button" class="button" onClick={callbacks.suggest}>
        <ExtractIcon />
        {t('popup_suggest')}
      </button>
      <button type="button" class="button" onClick={() => callbacks.read(state.facts.url)}>
        <ReadIcon />
        {t('reading')}
      </button>
      <button
        type="button"
        class="button"
        disabled={state.marks.length === 0}
        onClick={callbacks.copyMarkdown}
      >
        <CopyIcon />
        {t('panel_copy')}
      </button>
    </div>
  );
};
