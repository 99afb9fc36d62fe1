import type { PageFacts } from '../../messaging';
import { statedDate } from '../dates';
import { Fact } from '../Fact';
import { languageTag } from '../language-tag';
import { useTranslate } from '../translation';

/** Title and facts of the page in two lines. */
export const FactsLine = ({ facts }: { facts: PageFacts }) => {
  const t = useTranslate();
  const { title, source, publishedAt, script, characters, minutes, status } = facts;
  const lang = languageTag(script);
  return (
    <header class="panel-facts">
      {title && (
        <p class="song panel-title" lang={lang} dir="auto">
          {title}
        </p>
      )}
      <ul class="byline soft small">
        {source && <Fact lang={lang}>{source}</Fact>}
        {publishedAt && (
          <li>
            <time dateTime={publishedAt}>{statedDate(publishedAt, t.locale)}</time>
          </li>
        )}
        {status === 'article' && (
          <>
            <li>{t.plural('characters', characters)}</li>
            <li>{t('popup_minutes', minutes)}</li>
            <li>{t.of('script', script)}</li>
          </>
        )}
      </ul>
    </header>
  );
};
