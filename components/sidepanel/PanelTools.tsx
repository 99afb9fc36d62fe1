import type { ComponentChildren } from 'preact';
import type { PanelState } from '../../messaging';
import { CopyIcon, ExtractIcon, NextIcon, PreviousIcon, RedoIcon, ShowIcon, UndoIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

interface Props {
  state: PanelState;
  callbacks: PanelCallbacks;
}

interface IconButtonProps {
  label: string;
  pressed?: boolean;
  disabled: boolean;
  act(): void;
  children: ComponentChildren;
}

const IconButton = ({ label, pressed, disabled, act, children }: IconButtonProps) => (
  <button
    type="button"
    class="button button-icon"
    aria-pressed={pressed}
    disabled={disabled}
    aria-label={label}
    title={label}
    onClick={act}
  >
    {children}
  </button>
);

/** What can be done with the page and its marks as a whole. */
export const PanelTools = ({ state, callbacks }: Props) => {
  const t = useTranslate();
  const { facts, marks, undoable, redoable } = state;
  const hasMarks = facts.marks > 0;
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
        <IconButton
          label={t('panel_show_marks')}
          pressed={facts.marksShown}
          disabled={!hasMarks}
          act={() => callbacks.showMarks(!facts.marksShown)}
        >
          <ShowIcon />
        </IconButton>
        <IconButton label={t('panel_previous')} disabled={!hasMarks} act={() => callbacks.jump('previous')}>
          <PreviousIcon />
        </IconButton>
        <IconButton label={t('panel_next')} disabled={!hasMarks} act={() => callbacks.jump('next')}>
          <NextIcon />
        </IconButton>
        <IconButton label={undo} disabled={undoable === null} act={callbacks.undo}>
          <UndoIcon />
        </IconButton>
        <IconButton label={redo} disabled={redoable === null} act={callbacks.redo}>
          <RedoIcon />
        </IconButton>
      </span>
    </div>
  );
};
