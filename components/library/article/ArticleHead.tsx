import { siteOf } from '../../../exchange/url-key';
import { readingPlace } from '../../../messaging/own-pages';
import { CorrectForm } from '../../corrections/CorrectForm';
import { statedDate } from '../../dates';
import { Fact } from '../../Fact';
import { GoneNotice } from '../../GoneNotice';
import { DeleteIcon, OutIcon, ReadIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import type { FacetValue } from '../filters/model';
import type { LibraryCallbacks } from '../model';
import { Collections } from './Collections';
import type { OpenedModel } from './model';
import { OriginalLink } from './OriginalLink';

interface Props {
  opened: OpenedModel;
  /** The collections that there are. */
  collections: readonly FacetValue[];
  callbacks: Pick<LibraryCallbacks, 'correct' | 'removeArticles' | 'openOriginal' | 'collect'>;
}

/** Title, where the article comes from, and what can be done with it as a whole. */
export const ArticleHead = ({ opened: { article }, collections, callbacks }: Props) => {
  const t = useTranslate();
  const { id, title, url, opensAt, lang, source, siteName, author, publishedAt, kicker, subtitle, gone } =
    article;
  return (
    <header class="article-head">
      {kicker && (
        <p class="article-kicker song" lang={lang} dir="auto">
          {kicker}
        </p>
      )}
      <h2 class="article-title song" id="article-title" lang={lang} dir="auto">
        {title || siteOf(url)}
      </h2>
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
        <CorrectForm
          values={article}
          asRead={article.asRead}
          lang={lang}
          onCorrect={(correction) => callbacks.correct(id, correction)}
        />
        {url && (
          <a class="button-quiet" href={readingPlace(url)} target="_blank" rel="noopener noreferrer">
            <ReadIcon />
            {t('reading')}
          </a>
        )}
        {url && (
          <OriginalLink class="button-quiet" article={article} onOpen={callbacks.openOriginal}>
            <OutIcon />
            {opensAt === url ? siteOf(url) : t('sample_article')}
          </OriginalLink>
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
      <Collections article={article} known={collections} onChange={callbacks.collect} />
      {gone && <GoneNotice gone={gone} />}
    </header>
  );
};
