import { COLOURS, type Colour } from '../../highlights/colours';
import { useTranslate } from '../translation';

interface Props {
  colour: Colour;
  /** Tells this group of radio buttons from others on the view. */
  name: string;
  onPick(colour: Colour): void;
}

/** The inks as radio buttons: one Tab stop, arrow keys choose. */
export const ColourPicker = ({ colour, name, onPick }: Props) => {
  const t = useTranslate();
  return (
    <fieldset class="colours">
      <legend class="unseen">{t('mark_colour')}</legend>
      {COLOURS.map((ink) => (
        <input
          key={ink}
          type="radio"
          class="colour"
          name={`colour-${name}`}
          data-colour={ink}
          aria-label={t.of('colour', ink)}
          title={t.of('colour', ink)}
          checked={ink === colour}
          onChange={() => onPick(ink)}
        />
      ))}
    </fieldset>
  );
};
