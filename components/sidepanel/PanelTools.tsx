import type { PanelState } from '../../messaging';
import { CopyIcon, ExtractIcon, RedoIcon, UndoIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

interface Props {
  state: PanelState;
  callbacks: PanelCallbacks;
}

/** What can be done with the page and its marks as a whole. */
export const PanelTools = ({ state, callbacks }: Props) => {
  const t = useTranslate();
  const { marks, undoable, redoable } = state;
  const undo = undoable ? t('panel_undo', t.of('step', undoable)) : t('undo');
  const redo = redoable ? t('panel_redo', t.of('step', redoable)) : t('page_redo');
  return (
    <div class="panel-tools">
      <button type="button" class="button" onClick={callbacks.suggest}>
        <ExtractIcon />
        {t('popup_suggest')}
      </button>
      <button type="button" class="button" disabled={marks.length === 0} onClick={callbacks.copyMarkdown}>
        <CopyIcon />
        {t('panel_copy')}
      </button>
      <span class="panel-steps">
        <button
          type="button"
          class="button button-icon"
          disabled={undoable === null}
          aria-label={undo}
          title={undo}
          onClick={callbacks.undo}
        >
          <UndoIcon />
        </button>
        <button
          type="button"
          class="button button-icon"
          disabled={redoable === null}
          aria-label={redo}
          title={redo}
          onClick={callbacks.redo}
        >
          <RedoIcon />
        </button>
      </span>
    </div>
  );
};
