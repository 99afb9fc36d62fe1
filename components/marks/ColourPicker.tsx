import { useEffect, useRef, useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../highlights/colours';
import { useTranslate } from '../translation';
import { useFocusBack } from './use-focus-back';

interface Props {
  colour: Colour;
  /** Tells this group of radio buttons from others on the view. */
  name: string;
  onPick(colour: Colour): void;
}

/** The ink of a mark as a button that opens the row of inks. */
export const ColourPicker = ({ colour, name, onPick }: Props) => {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const label = t('mark_colour', t.of('colour', colour));
  if (open) return <Inks colour={colour} name={name} onPick={onPick} onClose={() => setOpen(false)} />;
  return (
    <button
      type="button"
      class="button-quiet button-icon colour-button"
      ref={opener}
      aria-label={label}
      aria-expanded={false}
      title={label}
      onClick={() => setOpen(true)}
    />
  );
};

/** The inks as radio buttons: one Tab stop, arrow keys choose. Closes when picked by pointer, left, or by Escape. */
const Inks = ({ colour, name, onPick, onClose }: Props & { onClose(): void }) => {
  const t = useTranslate();
  const group = useRef<HTMLFieldSetElement>(null);
  /** The pointer was used last, not the keys. */
  const pressed = useRef(false);
  useEffect(() => group.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);
  return (
    <fieldset
      class="colours"
      ref={group}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onKeyDown={({ key }) => {
        // The browser makes a click of arrow keys too.
        pressed.current = false;
        if (key === 'Escape' || key === 'Enter') onClose();
      }}
      onFocusOut={(event) => {
        if (!group.current?.contains(event.relatedTarget as Node | null)) onClose();
      }}
    >
      <legend class="unseen">{t('mark_colours')}</legend>
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
          // A press is a click first and a change after it: a row that closed at the click would be gone before the change.
          onChange={() => {
            onPick(ink);
            if (pressed.current) onClose();
          }}
          onClick={() => pressed.current && ink === colour && onClose()}
        />
      ))}
    </fieldset>
  );
};
