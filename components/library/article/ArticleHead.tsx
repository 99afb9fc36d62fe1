import { momentText, statedDate } from '../../dates';
import { Fact } from '../../Fact';
import { DeleteIcon, OutIcon } from '../../icons/icons';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';
import { EditableTitle } from './EditableTitle';
import type { OpenedModel } from './model';

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);

interface Props {
  opened: OpenedModel;
  callbacks: Pick<LibraryCallbacks, 'correct' | 'removeArticles' | 'openOriginal'>;
}

/** Title, where the article comes from, and what can be done with it as a whole. */
export const ArticleHead = ({ opened: { article }, callbacks }: Props) => {
  const t = useTranslate();
  const { id, title, url, lang, source, siteName, author, publishedAt, kicker, subtitle, gone } = article;
  return (
    <header class="article-head">
      {kicker && (
        <p class="article-kicker song" lang={lang} dir="auto">
          {kicker}
        </p>
      )}
      <EditableTitle
        title={title || hostOf(url)}
        lang={lang}
        onChange={(text) => callbacks.correct(id, 'title', text)}
      />
      {subtitle && (
        <p class="article-subtitle song" lang={lang} dir="auto">
          {subtitle}
        </p>
      )}
      <ul class="byline soft">
        {source && <Fact lang={lang}>{source}</Fact>}
        {author && author !== source && <Fact lang={lang}>{author}</Fact>}
        {publishedAt && (
          <Fact>
            <time dateTime={publishedAt}>{statedDate(publishedAt, t.locale)}</time>
          </Fact>
        )}
        {siteName && siteName !== source && <Fact lang={lang}>{siteName}</Fact>}
      </ul>
      <div class="article-tools">
        {url && (
          <a
            class="button-quiet"
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            title={url}
            onClick={(event) => {
              // With a key held the browser opens it its own way.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              callbacks.openOriginal(id);
            }}
          >
            <OutIcon />
            {hostOf(url)}
          </a>
        )}
        <button
          type="button"
          class="button-quiet"
          aria-label={t('article_delete')}
          title={t('article_delete')}
          onClick={() => callbacks.removeArticles([id])}
        >
          <DeleteIcon />
          {t('bulk_delete')}
        </button>
      </div>
      {gone && (
        <Notice plain>
          {t(gone.state === 'gone' ? 'article_gone' : 'article_moved', momentText(gone.at, t.locale))}
        </Notice>
      )}
    </header>
  );
};
