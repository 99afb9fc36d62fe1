import { useLayoutEffect, useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../../highlights/colours';
import { useTranslate } from '../../translation';

/** The inks to give to all marks of the chosen articles. */
export const BulkColours = ({ onPick }: { onPick(colour: Colour): void }) => {
  const t = useTranslate();
  const group = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => group.current?.querySelector<HTMLElement>('button')?.focus(), []);
  return (
    <fieldset class="bulk-field" ref={group}>
      <legend class="unseen">{t('mark_colours')}</legend>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="button-quiet"
          data-colour={colour}
          onClick={() => onPick(colour)}
        >
          <span class="ink" aria-hidden="true" />
          {t.of('colour', colour)}
        </button>
      ))}
    </fieldset>
  );
};
