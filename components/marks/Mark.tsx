import { DeleteIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import { useFocusNeighbour } from '../use-focus-neighbour';
import { ColourPicker } from './ColourPicker';
import type { MarkCallbacks, MarkModel } from './model';
import { Note } from './Note';
import { Place } from './Place';
import { Quote } from './Quote';
import { Tags } from './Tags';

interface Props {
  mark: MarkModel;
  /** It is the one that the window shows. */
  isCurrent?: boolean;
  /** The `lang` of the quote. */
  lang: string | undefined;
  callbacks: MarkCallbacks;
}

/** A mark with everything that can be changed about it in its place. */
export const Mark = ({ mark, isCurrent = false, lang, callbacks }: Props) => {
  const t = useTranslate();
  const item = useFocusNeighbour<HTMLLIElement>();
  const { id } = mark;
  return (
    <li
      class="mark"
      ref={item}
      data-colour={mark.colour}
      data-mark={id}
      aria-current={isCurrent ? 'location' : undefined}
    >
      <Place mark={mark} lang={lang} callbacks={callbacks} />
      <Quote mark={mark} lang={lang} onShow={callbacks.show} />
      <div class="mark-foot">
        <Note note={mark.note} found={mark.found?.note} onChange={(note) => callbacks.change(id, { note })} />
        <Tags tags={mark.tags} found={mark.found?.tags} onChange={(tags) => callbacks.change(id, { tags })} />
        <div class="mark-tools">
          <ColourPicker
            colour={mark.colour}
            name={id}
            onPick={(colour) => callbacks.change(id, { colour })}
          />
          <button
            type="button"
            class="button-quiet button-icon"
            aria-label={t('mark_delete')}
            title={t('mark_delete')}
            onClick={() => callbacks.remove(id)}
          >
            <DeleteIcon />
          </button>
        </div>
      </div>
    </li>
  );
};
