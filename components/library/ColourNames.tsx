import { useEffect, useState } from 'preact/hooks';
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
  const rename = (colour: Colour, name: string) => {
    const { [colour]: _, ...others } = names;
    onChange(name === '' ? others : { ...others, [colour]: name });
  };
  return (
    <fieldset class="colour-names">
      <legend>{t('settings_colour_names')}</legend>
      {COLOURS.map((colour) => (
        <ColourName
          key={colour}
          colour={colour}
          name={names[colour] ?? ''}
          onRename={(name) => rename(colour, name)}
        />
      ))}
    </fieldset>
  );
};

interface ColourNameProps {
  colour: Colour;
  name: string;
  onRename(to: string): void;
}

const ColourName = ({ colour, name, onRename }: ColourNameProps) => {
  const t = useTranslate();
  // What is typed is kept here: the dialog is drawn again when figures of the library arrive, with the name as stored.
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const leave = (typed: string) => {
    const wanted = typed.trim();
    setText(wanted);
    if (wanted !== name) onRename(wanted);
  };
  return (
    <label class="colour-name" data-colour={colour}>
      <span class="unseen">{t('mark_colour', t.of('colour', colour))}</span>
      <span class="colour-drop" aria-hidden="true" />
      <input
        class="field"
        type="text"
        maxLength={40}
        dir="auto"
        placeholder={t.of('colour', colour)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={({ currentTarget }) => leave(currentTarget.value)}
      />
    </label>
  );
};
