import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../highlights/colours';
import type { Translate } from '../../platform/i18n';
import {
  AcceptIcon,
  CloseIcon,
  CopyIcon,
  DeleteIcon,
  LinkIcon,
  NoteIcon,
  QuietIcon,
  TagIcon,
} from '../icons/icons';
import type { BubbleMark, OnPageActions } from './state';

interface ToolbarProps {
  t: Translate;
  mark: BubbleMark | null;
  /** The ink of the mark, or the one that was last marked with. */
  ink: Colour;
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

interface ToolProps {
  label: string;
  act: () => void;
  children: ComponentChildren;
}

const Tool = ({ label, act, children }: ToolProps) => (
  <button type="button" class="plain icon-only" tabIndex={-1} onClick={act} title={label} aria-label={label}>
    {children}
  </button>
);

/** The inks, and what else can be done with a selection or a mark. Tab comes to the ink that was used last. */
export const Toolbar = ({ t, mark, ink, actions }: ToolbarProps) => {
  const ref = useRef<HTMLDivElement>(null);
  return (
    <div
      class="sheet toolbar"
      role="toolbar"
      aria-label={t(mark ? 'page_mark_toolbar' : 'page_selection_toolbar')}
      ref={ref}
      onKeyDown={(event) => moveFocus(event, ref)}
    >
      {mark?.uncertain && (
        <>
          <span class="question">{t('page_uncertain')}</span>
          <Tool label={t('mark_right')} act={() => actions.confirm(true)}>
            <AcceptIcon />
          </Tool>
          <Tool label={t('mark_wrong')} act={() => actions.confirm(false)}>
            <CloseIcon />
          </Tool>
          <span class="divider" />
        </>
      )}
      <span class="inks">
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`ink ink-${colour}`}
            tabIndex={colour === ink ? 0 : -1}
            aria-label={t.of('colour', colour)}
            aria-pressed={mark ? mark.colour === colour : undefined}
            data-last={!mark && colour === ink ? '' : undefined}
            title={t.of('colour', colour)}
            onClick={() => actions.colour(colour)}
          >
            <span class="drop" />
          </button>
        ))}
      </span>
      <span class="divider" />
      <button
        type="button"
        class="plain"
        tabIndex={-1}
        onClick={() => actions.openNote('note')}
        title={t('page_note')}
      >
        <NoteIcon />
        <span>{t('page_note')}</span>
      </button>
      <Tool label={t('tags')} act={() => actions.openNote('tags')}>
        <TagIcon />
      </Tool>
      <Tool label={t('page_copy')} act={actions.copy}>
        <CopyIcon />
      </Tool>
      <Tool label={t('page_copy_link')} act={actions.copyLink}>
        <LinkIcon />
      </Tool>
      {mark ? (
        <Tool label={t('page_remove')} act={actions.remove}>
          <DeleteIcon />
        </Tool>
      ) : (
        <Tool label={t('page_quiet')} act={actions.quiet}>
          <QuietIcon />
        </Tool>
      )}
    </div>
  );
};
