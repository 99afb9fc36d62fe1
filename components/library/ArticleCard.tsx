import { useState } from 'preact/hooks';
import { momentText, statedDate } from '../dates';
import { Fact } from '../Fact';
import { Found } from '../Found';
import { DeleteIcon } from '../icons/icons';
import { Mark } from '../marks/Mark';
import { useTranslate } from '../translation';
import { useFocusNeighbour } from '../use-focus-neighbour';
import type { ArticleModel, LibraryCallbacks } from './model';

/** So many marks of an article are shown before the reader asks for all of them. */
const MARKS_SHOWN = 8;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);

/** An article with where it comes from, and its marks. */
export const ArticleCard = ({
  article,
  callbacks,
}: {
  article: ArticleModel;
  callbacks: LibraryCallbacks;
}) => {
  const t = useTranslate();
  const item = useFocusNeighbour<HTMLLIElement>();
  const [all, setAll] = useState(false);
  const { id, title, url, lang, source, siteName, publishedAt, capturedAt, marks, found } = article;
  const shown = all ? marks : marks.filter((mark, index) => index < MARKS_SHOWN || mark.found);
  const name = title ? <Found text={title} ranges={found?.title} /> : hostOf(url);
  const markCallbacks = { change: callbacks.changeMark, remove: callbacks.removeMark };
  return (
    <li class="article" ref={item} data-article={id}>
      <article aria-labelledby={`title-${id}`}>
        <header class="article-head">
          <h2 id={`title-${id}`} class="song" lang={lang} dir="auto">
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
                {name}
              </a>
            ) : (
              name
            )}
          </h2>
          <button
            type="button"
            class="button-quiet button-icon"
            aria-label={t('article_delete')}
            title={t('article_delete')}
            onClick={() => callbacks.removeArticle(id)}
          >
            <DeleteIcon />
          </button>
        </header>
        <ul class="byline soft small">
          {source && (
            <Fact lang={lang}>
              <Found text={source} ranges={found?.source} />
            </Fact>
          )}
          {publishedAt && (
            <li>
              <time dateTime={publishedAt}>{statedDate(publishedAt, t.locale)}</time>
            </li>
          )}
          {siteName && siteName !== source && <Fact lang={lang}>{siteName}</Fact>}
          {url && <li>{hostOf(url)}</li>}
          <li>{t('article_captured', momentText(capturedAt, t.locale))}</li>
        </ul>
        {found?.excerpt && (
          <p class="excerpt song" lang={lang} dir="auto">
            <Found text={found.excerpt.text} ranges={found.excerpt.ranges} />
          </p>
        )}
        {shown.length > 0 && (
          <ul class="marks" aria-label={t.plural('marks', marks.length)}>
            {shown.map((mark) => (
              <Mark key={mark.id} mark={mark} lang={lang} callbacks={markCallbacks} />
            ))}
          </ul>
        )}
        {shown.length < marks.length && (
          <button type="button" class="button-quiet" onClick={() => setAll(true)}>
            {t('article_all_marks', marks.length)}
          </button>
        )}
      </article>
    </li>
  );
};
