import { siteNameOf } from '../../article/sites';
import type { Correction } from '../../exchange/schema';
import type { PageFacts } from '../../messaging';
import { CorrectForm } from '../corrections/CorrectForm';
import { statedDate } from '../dates';
import { Doubt, Fact } from '../Fact';
import { languageTag } from '../language-tag';
import { useTranslate } from '../translation';
import { correctedFacts, factsAsRead, isCorrected } from './corrected-facts';

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

interface Props {
  facts: PageFacts;
  /** Absent where nothing can be kept. */
  onCorrect?: ((correction: Correction) => void) | undefined;
}

/** The article's title, and below it who published it where and when. */
export const PageTitle = ({ facts, onCorrect }: Props) => {
  const t = useTranslate();
  const { documentNumber, issuer, script, url } = facts;
  const values = correctedFacts(facts);
  const { title, source, author, publishedAt } = values;
  const doubt = (field: PageFacts['unsure'][number]) =>
    facts.unsure.includes(field) && !isCorrected(facts, field) ? t('popup_unsure') : undefined;
  const siteName = facts.siteName ?? siteNameOf(url);
  const site = siteName ?? hostOf(url);
  const lang = languageTag(script);
  return (
    <header class="page-title">
      <h2 class="song" lang={lang} dir="auto" title={title ?? undefined}>
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
        {author && author !== source && (
          <Fact lang={lang} doubt={doubt('author')}>
            {author}
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
      {onCorrect && (
        <CorrectForm values={values} asRead={factsAsRead(facts)} lang={lang} onCorrect={onCorrect} />
      )}
    </header>
  );
};
