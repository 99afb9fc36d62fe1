import { statedDate } from '../../dates';
import { Fact } from '../../Fact';
import { Found } from '../../Found';
import { useTranslate } from '../../translation';
import type { RowModel } from '../model';
import { Inks } from './Inks';

/** An article in two lines: its title, and where it comes from with what was marked. */
export const Row = ({ row }: { row: RowModel }) => {
  const t = useTranslate();
  const { title, host, lang, source, publishedAt, marks, notes, colours, isGone, found } = row;
  return (
    <>
      <span class="row-title song" lang={lang} dir="auto">
        {title ? <Found text={title} ranges={found?.title} /> : host}
      </span>
      <span class="byline soft small">
        {source && (
          <Fact as="span" lang={lang}>
            <Found text={source} ranges={found?.source} />
          </Fact>
        )}
        {!source && host && <Fact as="span">{host}</Fact>}
        {publishedAt && (
          <Fact as="span">
            <time dateTime={publishedAt}>{statedDate(publishedAt.slice(0, 10), t.locale)}</time>
          </Fact>
        )}
        {marks > 0 && (
          <Fact as="span">
            <Inks colours={colours} />
            {t.plural('marks', marks)}
          </Fact>
        )}
        {notes > 0 && <Fact as="span">{t.plural('notes', notes)}</Fact>}
        {isGone && (
          <Fact as="span">
            <span class="row-gone">{t('row_gone')}</span>
          </Fact>
        )}
      </span>
      {found?.passage && (
        <span class="row-passage" lang={lang} dir="auto">
          <Found text={found.passage.text} ranges={found.passage.ranges} />
        </span>
      )}
    </>
  );
};
