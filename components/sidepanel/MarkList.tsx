import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelMark } from '../../messaging';
import { Mark } from '../marks/Mark';
import { ShowMore } from '../ShowMore';
import type { PanelCallbacks } from './model';

/** So many marks are shown at first, and so many more each time the end of the list comes near. */
const PART = 60;

interface Props {
  marks: readonly PanelMark[];
  /** The mark that the window shows. */
  current: string | null;
  lang: string | undefined;
  callbacks: PanelCallbacks;
}

/** Marks, part by part, and always as far as the one that the window shows, which comes into view with it. */
export const MarkList = ({ marks, current, lang, callbacks }: Props) => {
  const [count, setCount] = useState(PART);
  const list = useRef<HTMLUListElement>(null);
  const at = marks.findIndex(({ id }) => id === current);
  const shown = Math.max(count, at + 1);
  useEffect(() => {
    // Not under the hands of a reader who writes or walks in the panel.
    if (!current || list.current?.contains(document.activeElement)) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <>
      <ul class="marks" ref={list}>
        {marks.slice(0, shown).map((mark) => (
          <Mark key={mark.id} mark={mark} isCurrent={mark.id === current} lang={lang} callbacks={callbacks} />
        ))}
      </ul>
      {marks.length > shown && <ShowMore shown={shown} onMore={() => setCount(shown + PART)} />}
    </>
  );
};
