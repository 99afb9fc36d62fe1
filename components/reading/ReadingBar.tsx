import { useEffect, useRef } from 'preact/hooks';
import { LibraryIcon, OutIcon, PrintIcon, TypeIcon } from '../icons/icons';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import { Look } from './Look';
import type { ReadingCallbacks, ReadingModel } from './model';

interface Props {
  model: ReadingModel;
  callbacks: ReadingCallbacks;
}

/** What can be done with the text in the reader view, above it. */
export const ReadingBar = ({ model, callbacks }: Props) => {
  const t = useTranslate();
  const { facts, isLookOpen, failure } = model;
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isLookOpen) return;
    // A press within the choices does not come so far.
    const leave = () => callbacks.openLook(false);
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isLookOpen]);
  return (
    <div class="bar" role="toolbar" aria-label={t('reading')}>
      <button type="button" class="button-quiet" onClick={callbacks.openLibrary}>
        <LibraryIcon />
        <span>{t('library')}</span>
      </button>
      <span class="bar-space" />
      <div role="status" class="bar-status">
        {failure && <Notice>{t.of('error', failure)}</Notice>}
      </div>
      {facts?.convertible && (
        <button
          type="button"
          class="button-quiet bar-script"
          aria-pressed={facts.shown !== 'original'}
          title={t('tour_script')}
          onClick={callbacks.toggleScript}
        >
          <span
            class="song bar-glyph"
            data-glyph={t.of('popup_glyph', facts.shown === 'original' ? facts.convertible : 'original')}
          />
          <span class="bar-word">{t('tour_script')}</span>
        </button>
      )}
      <button
        type="button"
        class="button-quiet"
        title={t('reading_original')}
        onClick={callbacks.openOriginal}
      >
        <OutIcon />
        <span class="bar-word">{t('reading_original')}</span>
      </button>
      <button type="button" class="button-quiet" title={t('reading_print')} onClick={callbacks.print}>
        <PrintIcon />
        <span class="bar-word">{t('reading_print')}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button in it opened */}
      <div
        class="bar-look"
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isLookOpen) return;
          event.stopPropagation();
          callbacks.openLook(false);
          opener.current?.focus();
        }}
      >
        <button
          ref={opener}
          type="button"
          class="button-quiet"
          aria-expanded={isLookOpen}
          aria-controls="look"
          title={t('reading_look')}
          onClick={() => callbacks.openLook(!isLookOpen)}
        >
          <TypeIcon />
          <span class="bar-word">{t('reading_look')}</span>
        </button>
        {isLookOpen && <Look look={model.look} shown={model.shown} onChange={callbacks.setLook} />}
      </div>
    </div>
  );
};
