import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MarkModel } from '../../marks/model';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';
import { BlockOfText } from './BlockOfText';
import type { OpenedModel } from './model';
import { blockRanges } from './painted';

interface Props {
  opened: OpenedModel;
  callbacks: Pick<LibraryCallbacks, 'changeMark' | 'removeMark'>;
}

/** The text as it was saved, with its marks painted and each note below the block that it belongs to. */
export const SavedText = ({ opened, callbacks }: Props) => {
  const t = useTranslate();
  const { article, marks, places } = opened;
  const [shown, setShown] = useState(opened.mark);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened.mark === null) return;
    setShown(opened.mark);
    text.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'center' });
  }, [opened.mark]);
  const ranges = useMemo(() => blockRanges(article.blocks), [article.blocks]);
  const byId = useMemo(() => new Map(marks.map((mark): [string, MarkModel] => [mark.id, mark])), [marks]);
  const markCallbacks = { change: callbacks.changeMark, remove: callbacks.removeMark };
  if (article.blocks.length === 0) return <p class="soft">{t('article_no_text')}</p>;
  return (
    <div ref={text} class="reading song" lang={article.lang}>
      {article.blocks.map((block, index) => {
        const range = ranges[index] ?? { start: 0, end: 0 };
        const here = places.filter(({ start, end }) => start < range.end && end > range.start);
        return (
          <BlockOfText
            key={index}
            block={block}
            range={range}
            places={here}
            marks={byId}
            lang={article.lang}
            shown={shown}
            onShow={(id) => setShown(id === shown ? null : id)}
            callbacks={markCallbacks}
          />
        );
      })}
    </div>
  );
};
