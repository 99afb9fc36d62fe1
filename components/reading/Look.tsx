import type { PageScript } from '../../chinese/types';
import { FACES, LOOK_BOUNDS, PAPERS, type ReadingLook } from '../../messaging/reading-look';
import { useTranslate } from '../translation';

interface Props {
  look: ReadingLook;
  shown: PageScript;
  onChange(patch: Partial<ReadingLook>): void;
}

type Measured = keyof typeof LOOK_BOUNDS;

/** Of a step of a tenth, no more digits than it has. */
const stepped = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(1));

/** One of several, all in sight. */
const Several = <Value extends string>({
  name,
  legend,
  values,
  said,
  chosen,
  onChange,
}: {
  name: string;
  legend: string;
  values: readonly Value[];
  /** The words for a value. */
  said(value: Value): string;
  chosen: Value;
  onChange(value: Value): void;
}) => (
  <fieldset class="look-several">
    <legend>{legend}</legend>
    <div class="look-choices">
      {values.map((value) => (
        <label key={value} class={`look-choice look-${name}-${value}`}>
          <input
            type="radio"
            class="unseen"
            name={name}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <span>{said(value)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** More or less of something, with what it is between. */
const Measure = ({
  name,
  value,
  onChange,
}: {
  name: Measured;
  value: number;
  onChange(value: number): void;
}) => {
  const t = useTranslate();
  const { least, most, step } = LOOK_BOUNDS[name];
  const id = `look-${name}`;
  return (
    <div class="look-measure">
      <label for={id}>{t.of('reading', name)}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        onInput={(event) => onChange(stepped(event.currentTarget.valueAsNumber, step))}
      />
      <output for={id} class="numbers">
        {new Intl.NumberFormat(t.locale).format(value)}
      </output>
    </div>
  );
};

/** Type and paper of the reader view. What is chosen is seen at once in the text behind. */
export const Look = ({ look, shown, onChange }: Props) => {
  const t = useTranslate();
  return (
    <section id="look" class="look" aria-label={t('reading_look')}>
      <Several
        name="face"
        legend={t('reading_face')}
        values={FACES}
        said={(face) => t.of('reading_face', face)}
        chosen={look.face}
        onChange={(face) => onChange({ face })}
      />
      <Several
        name="paper"
        legend={t('reading_paper')}
        values={PAPERS}
        said={(paper) => t.of('reading_paper', paper)}
        chosen={look.paper}
        onChange={(paper) => onChange({ paper })}
      />
      {(Object.keys(LOOK_BOUNDS) as Measured[]).map((name) => (
        <Measure
          key={name}
          name={name}
          value={look[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={look.vertical}
          disabled={shown !== 'zh-Hant'}
          aria-describedby="look-vertical-for"
          onChange={(event) => onChange({ vertical: event.currentTarget.checked })}
        />
        <span>{t('reading_vertical')}</span>
      </label>
      <p id="look-vertical-for" class="soft small">
        {t('reading_vertical_for')}
      </p>
    </section>
  );
};
