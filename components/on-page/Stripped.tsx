import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../platform/i18n';
import { CloseIcon } from '../icons/icons';
import { Outline } from './Outline';
import type { StrippedState } from './state';

interface Props {
  t: Translate;
  stripped: StrippedState;
  /** Changes when the page was scrolled. */
  moves: number;
}

const STEPS = { ArrowDown: 'next', ArrowUp: 'previous', ArrowLeft: 'wider', ArrowRight: 'narrower' } as const;

/** Takes the pointer and the keys while the reader chooses what else is to be stripped. */
const Shield = ({ t, stripped }: Pick<Props, 't' | 'stripped'>) => {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <button
      type="button"
      class="shield"
      ref={ref}
      aria-label={t('page_pick_about')}
      onPointerMove={({ clientX, clientY }) => stripped.point(clientX, clientY)}
      onClick={(event) => {
        // Enter presses the button, too: then it is what the keys have chosen.
        if (event.detail > 0) stripped.point(event.clientX, event.clientY);
        stripped.take();
      }}
      onKeyDown={(event) => {
        const how = STEPS[event.key as keyof typeof STEPS];
        if (how) stripped.step(how);
        else if (event.key === 'Escape') stripped.endPick();
        else return;
        event.preventDefault();
      }}
    />
  );
};

/** What was stripped from the page and why, outlined where it stands; each can be put back, and others added. */
export const Stripped = ({ t, stripped }: Pick<Props, 't' | 'stripped'>) => {
  const { blocks, active, picking } = stripped;
  return (
    <section
      class="sheet tray stripped"
      aria-label={t('page_stripped_title')}
      onKeyDown={(event) => event.key === 'Escape' && stripped.close()}
    >
      <header>
        <h2>{t('page_stripped_title')}</h2>
        <span class="count">{blocks.length}</span>
        <button
          type="button"
          class="plain icon-only"
          onClick={stripped.close}
          title={t('page_close')}
          aria-label={t('page_close')}
        >
          <CloseIcon />
        </button>
      </header>
      {picking ? (
        <div class="about">
          <p>{t('page_pick_about')}</p>
          <p class="quote" dir="auto" role="status">
            {picking.text}
          </p>
        </div>
      ) : (
        <ol>
          {blocks.map(({ id, reason, text, canPutBack }) => (
            <li key={id} class={id === active ? 'active' : undefined}>
              <button
                type="button"
                class="sentence"
                aria-current={id === active ? 'true' : undefined}
                onClick={() => stripped.show(id)}
              >
                <span class="quote" dir="auto">
                  {text || t('page_no_text')}
                </span>
                <span class="reasons">
                  <span class="reason">{t.of('dropped', reason)}</span>
                </span>
              </button>
              {canPutBack && (
                <span class="decide">
                  <button type="button" class="plain" onClick={() => stripped.putBack(id)}>
                    {t('page_put_it_back')}
                  </button>
                </span>
              )}
            </li>
          ))}
          {blocks.length === 0 && <li class="none">{t('page_nothing_stripped')}</li>}
        </ol>
      )}
      <footer class="row">
        {picking ? (
          <button type="button" class="plain" onClick={stripped.endPick}>
            {t('page_cancel')}
          </button>
        ) : (
          <button type="button" class="plain" onClick={stripped.pick}>
            {t('page_strip_more')}
          </button>
        )}
        <button type="button" class="primary" onClick={stripped.close}>
          {t('page_done')}
        </button>
      </footer>
    </section>
  );
};

/** The outlines, and the shield while the reader chooses: below the sheet, over the page. */
export const StrippedOutlines = ({ t, stripped, moves }: Props) => (
  <>
    {stripped.blocks.map(({ id, box, reason }) => (
      <Outline
        key={id}
        box={box}
        moves={moves}
        label={t.of('dropped', reason)}
        isActive={id === stripped.active}
      />
    ))}
    {stripped.picking && (
      <>
        <Outline box={stripped.picking.box} moves={moves} isActive={true} />
        <Shield t={t} stripped={stripped} />
      </>
    )}
  </>
);
