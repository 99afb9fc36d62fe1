import type { ComponentChildren } from 'preact';
import type { PanelState } from '../../messaging';
import { NextIcon, PreviousIcon, QuietIcon, RedoIcon, ShowIcon, UndoIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PanelCallbacks } from './model';

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
    class="button-quiet button-icon"
    aria-pressed={pressed}
    disabled={disabled}
    aria-label={label}
    title={label}
    onClick={act}
  >
    {children}
  </button>
);

interface Props {
  state: PanelState;
  callbacks: PanelCallbacks;
}

/** Shows, walks through, and takes back: what concerns all marks of the page. */
export const MarkTools = ({ state, callbacks }: Props) => {
  const t = useTranslate();
  const { facts, undoable, redoable } = state;
  const hasMarks = facts.marks > 0;
  const undo = undoable ? t('panel_undo', t.of('step', undoable)) : t('undo');
  const redo = redoable ? t('panel_redo', t.of('step', redoable)) : t('page_redo');
  return (
    <span class="panel-steps">
      <IconButton
        label={t('panel_show_marks')}
        pressed={facts.marksShown}
        disabled={!hasMarks}
        act={() => callbacks.showMarks(!facts.marksShown)}
      >
        {facts.marksShown ? <ShowIcon /> : <QuietIcon />}
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
  );
};
