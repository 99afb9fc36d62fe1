import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { COLOURS } from '../../highlights/colours';
import type { Translate } from '../../platform/i18n';
import { CopyIcon, DeleteIcon, NoteIcon } from '../icons/icons';
import type { BubbleMark, OnPageActions } from './state';

interface ToolbarProps {
  t: Translate;
  mark: BubbleMark | null;
  actions: OnPageActions;
}

/** Arrow keys, Home and End move the focus among the buttons; Tab leaves them. */
const moveFocus = (event: KeyboardEvent, toolbar: RefObject<HTMLDivElement | null>) => {
  const buttons = [...(toolbar.current?.querySelectorAll('button') ?? [])];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const next: Record<string, number> = {
    ArrowRight: (now + 1) % buttons.length,
    ArrowLeft: (now - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = next[event.key];
  if (to === undefined) return;
  event.preventDefault();
  for (const [index, button] of buttons.entries()) button.tabIndex = index === to ? 0 : -1;
  buttons[to]?.focus();
};

/** The inks, and what else can be done with a selection or a mark. */
export const Toolbar = ({ t, mark, actions }: ToolbarProps) => {
  const ref = useRef<HTMLDivElement>(null);
  return (
    <div
      class="sheet toolbar"
      role="toolbar"
      aria-label={t(mark ? 'page_mark_toolbar' : 'page_selection_toolbar')}
      ref={ref}
      onKeyDown={(event) => moveFocus(event, ref)}
    >
      {COLOURS.map((colour, index) => (
        <button
          key={colour}
          type="button"
          class={`ink ink-${colour}`}
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t.of('colour', colour)}
          aria-pressed={mark ? mark.colour === colour : undefined}
          title={t.of('colour', colour)}
          onClick={() => actions.colour(colour)}
        >
          <span class="drop" />
        </button>
      ))}
      <span class="divider" />
      <button type="button" class="plain" tabIndex={-1} onClick={actions.openNote} title={t('page_note')}>
        <NoteIcon />
        <span>{t('page_note')}</span>
      </button>
      <button
        type="button"
        class="plain icon-only"
        tabIndex={-1}
        onClick={actions.copy}
        title={t('page_copy')}
        aria-label={t('page_copy')}
      >
        <CopyIcon />
      </button>
      {mark && (
        <button
          type="button"
          class="plain icon-only"
          tabIndex={-1}
          onClick={actions.remove}
          title={t('page_remove')}
          aria-label={t('page_remove')}
        >
          <DeleteIcon />
        </button>
      )}
    </div>
  );
};
