import { Mark } from '../../marks/Mark';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';
import type { OpenedModel } from './model';

interface Props {
  opened: OpenedModel;
  callbacks: Pick<LibraryCallbacks, 'changeMark' | 'removeMark'>;
}

/** The article's marks alone, each with everything that can be changed about it. */
export const MarkTab = ({ opened: { article, marks }, callbacks }: Props) => {
  const t = useTranslate();
  const markCallbacks = { change: callbacks.changeMark, remove: callbacks.removeMark };
  if (marks.length === 0) return <p class="soft">{t('article_no_marks')}</p>;
  return (
    <ul class="marks" aria-label={t.plural('marks', marks.length)}>
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} lang={article.lang} callbacks={markCallbacks} />
      ))}
    </ul>
  );
};
