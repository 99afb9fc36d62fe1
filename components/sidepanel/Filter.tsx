import { COLOURS, type Colour } from '../../highlights/colours';
import type { PanelMark } from '../../messaging';
import { useTranslate } from '../translation';

/** Which marks are listed: those of an ink, of a tag, of both; null is any. */
export interface MarkFilter {
  colour: Colour | null;
  tag: string | null;
}

/** No mark is left out. */
export const ALL: MarkFilter = { colour: null, tag: null };

export const passes = ({ colour, tag }: MarkFilter, mark: Pick<PanelMark, 'colour' | 'tags'>): boolean =>
  (colour === null || mark.colour === colour) && (tag === null || mark.tags.includes(tag));

interface Props {
  marks: readonly PanelMark[];
  filter: MarkFilter;
  onChange(filter: MarkFilter): void;
}

/** The inks and tags there are, to list the marks of one only. Nothing where all marks are alike. */
export const Filter = ({ marks, filter, onChange }: Props) => {
  const t = useTranslate();
  const colours = COLOURS.filter((each) => marks.some(({ colour }) => colour === each));
  const collator = new Intl.Collator(t.locale);
  const tags = [...new Set(marks.flatMap((mark) => mark.tags))].sort(collator.compare);
  if (colours.length < 2 && tags.length === 0) return null;
  const { colour, tag } = filter;
  return (
    <div class="filter" role="toolbar" aria-label={t('panel_filter')}>
      {colours.length > 1 &&
        colours.map((each) => (
          <button
            key={each}
            type="button"
            class="button-quiet button-icon colour-button"
            data-colour={each}
            aria-pressed={each === colour}
            aria-label={t.of('colour', each)}
            title={t.of('colour', each)}
            onClick={() => onChange({ ...filter, colour: each === colour ? null : each })}
          />
        ))}
      {tags.map((each) => (
        <button
          key={each}
          type="button"
          class="button-quiet"
          aria-pressed={each === tag}
          onClick={() => onChange({ ...filter, tag: each === tag ? null : each })}
        >
          #{each}
        </button>
      ))}
    </div>
  );
};
