import type { PageFacts } from '../../messaging';
import { useTranslate } from '../translation';
import { Figure } from './Figure';

/** The page in four figures, with a line for each thing about its marks and text that needs the reader's eye. */
export const PageFigures = ({ facts }: { facts: PageFacts }) => {
  const t = useTranslate();
  const { characters, minutes, script, marks, orphans, sought, uncertain, damaged, repaired } = facts;
  const number = new Intl.NumberFormat(t.locale);
  const remarks = [
    uncertain > 0 && t.plural('marks_uncertain', uncertain),
    sought > 0 && t.plural('marks_sought', sought),
    orphans > 0 && t.plural('marks_orphans', orphans),
    repaired > 0 && t.plural('popup_repaired', repaired),
    damaged && t('popup_damaged'),
  ].filter((remark) => typeof remark === 'string');
  return (
    <>
      <dl class="figures">
        <Figure label={t('popup_characters')}>{number.format(characters)}</Figure>
        <Figure label={t('popup_reading')}>{t('popup_minutes', minutes)}</Figure>
        <Figure label={t('popup_script')}>{t.of('script', script)}</Figure>
        <Figure label={t('popup_marks')}>{number.format(marks)}</Figure>
      </dl>
      {remarks.length > 0 && (
        <ul class="remarks small">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {facts.nextPageUrl && (
        <p class="small">
          <a href={facts.nextPageUrl} target="_blank" rel="noopener noreferrer" title={facts.nextPageUrl}>
            {t('popup_next_page')}
          </a>
        </p>
      )}
    </>
  );
};
