import { siteNameOf } from '../../article/sites';
import type { PageFacts } from '../../messaging';
import { statedDate } from '../dates';
import { Doubt, Fact } from '../Fact';
import { languageTag } from '../language-tag';
import { useTranslate } from '../translation';

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** The article's title, and below it who published it where and when. */
export const PageTitle = ({ facts }: { facts: PageFacts }) => {
  const t = useTranslate();
  const { title, source, publishedAt, documentNumber, issuer, script, url } = facts;
  const doubt = (field: PageFacts['unsure'][number]) =>
    facts.unsure.includes(field) ? t('popup_unsure') : undefined;
  const siteName = facts.siteName ?? siteNameOf(url);
  const site = siteName ?? hostOf(url);
  const lang = languageTag(script);
  return (
    <header class="page-title">
      <h2 class="song" lang={lang} dir="auto" title={title}>
        {title || hostOf(url) || t('popup_untitled')}
      </h2>
      <ul class="byline soft small">
        {documentNumber && (
          <Fact lang={lang} doubt={doubt('documentNumber')}>
            {documentNumber}
          </Fact>
        )}
        {issuer && issuer !== source && (
          <Fact lang={lang} doubt={doubt('issuer')}>
            {issuer}
          </Fact>
        )}
        {source && (
          <Fact lang={lang} doubt={doubt('source')}>
            {source}
          </Fact>
        )}
        {publishedAt && (
          <li>
            <time dateTime={publishedAt}>{statedDate(publishedAt, t.locale)}</time>
            {doubt('publishedAt') && <Doubt reason={t('popup_unsure')} />}
          </li>
        )}
        {site && site !== source && <Fact lang={siteName ? lang : undefined}>{site}</Fact>}
      </ul>
    </header>
  );
};
