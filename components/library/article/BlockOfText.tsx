import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BlockKind } from '../../../article/types';
import type { TextRange } from '../../../highlights/types';
import { Mark } from '../../marks/Mark';
import type { MarkCallbacks, MarkModel } from '../../marks/model';
import { useTranslate } from '../../translation';
import { type Placed, stretchesOf } from './painted';

const ELEMENTS = {
  heading: 'h3',
  paragraph: 'p',
  'list-item': 'p',
  'table-row': 'p',
  quote: 'blockquote',
  caption: 'p',
  preformatted: 'pre',
} as const satisfies Record<BlockKind, string>;

interface Props {
  block: { kind: BlockKind; text: string };
  /** Where it lies in the article's text. */
  range: TextRange;
  /** The marks that touch it. */
  places: readonly Placed[];
  marks: ReadonlyMap<string, MarkModel>;
  lang: string | undefined;
  /** The mark that is open for editing. */
  shown: string | null;
  onShow(id: string): void;
  callbacks: MarkCallbacks;
}

/** A block of the saved text. Its marks open by a press, and what was noted on them stands below it in vermilion. */
export const BlockOfText = ({ block, range, places, marks, lang, shown, onShow, callbacks }: Props) => {
  const t = useTranslate();
  const Element = ELEMENTS[block.kind];
  const endsHere = places.filter(({ end }) => end <= range.end);
  const paint = (ids: readonly string[], text: string, isStart: boolean): ComponentChildren => {
    const id = ids.at(-1);
    const mark = id === undefined ? undefined : marks.get(id);
    if (id === undefined || !mark) return text;
    const label = isStart ? t('mark_open', t.of('colour', mark.colour)) : undefined;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button would not break over lines with the text around it
      <span
        class="painted"
        data-colour={mark.colour}
        data-noted={mark.note !== '' || undefined}
        role="button"
        tabIndex={isStart ? 0 : -1}
        title={label}
        aria-expanded={shown === id}
        onClick={() => onShow(id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onShow(id);
        }}
      >
        {text}
      </span>
    );
  };
  const begun = new Set<string>();
  return (
    <>
      <Element class={`block block-${block.kind}`} dir="auto">
        {stretchesOf(range, places).map(({ start, end, marks: ids }) => {
          const id = ids.at(-1);
          const isStart = id !== undefined && !begun.has(id);
          if (id !== undefined) begun.add(id);
          return paint(ids, block.text.slice(start, end), isStart);
        })}
      </Element>
      {endsHere.map(({ id }) => {
        const mark = marks.get(id);
        if (!mark) return null;
        if (id === shown) return <OpenMark key={id} mark={mark} lang={lang} callbacks={callbacks} />;
        return mark.note === '' ? null : (
          <button key={id} type="button" class="gloss" title={t('note_edit')} onClick={() => onShow(id)}>
            <span dir="auto">{mark.note}</span>
          </button>
        );
      })}
    </>
  );
};

/** A mark opened for editing. The focus goes into it where it went with the note that was pressed. */
const OpenMark = (props: ComponentProps<typeof Mark>) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, []);
  return (
    <ul ref={list} class="mark-open">
      <Mark {...props} />
    </ul>
  );
};
