import { COLOURS, type Colour } from '../../highlights/colours';
import type { Settings } from '../../messaging';
import { useTranslate } from '../translation';

interface Props {
  names: Settings['colourNames'];
  onChange(names: Settings['colourNames']): void;
}

/** The reader's own names for the inks; an empty field goes back to ours. */
export const ColourNames = ({ names, onChange }: Props) => {
  const t = useTranslate();
  const rename = (colour: Colour, text: string) => {
    const { [colour]: before = '', ...others } = names;
    const name = text.trim();
    if (name !== before) onChange(name === '' ? others : { ...others, [colour]: name });
  };
  return (
    <fieldset class="colour-names">
      <legend>{t('settings_colour_names')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class="colour-name" data-colour={colour}>
          <span class="unseen">{t('mark_colour', t.of('colour', colour))}</span>
          <span class="colour-drop" aria-hidden="true" />
          <input
            class="field"
            type="text"
            maxLength={40}
            dir="auto"
            placeholder={t.of('colour', colour)}
            value={names[colour] ?? ''}
            onBlur={({ currentTarget }) => rename(colour, currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  );
};
