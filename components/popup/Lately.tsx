import type { Activity } from '../../messaging';
import { momentText } from '../dates';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import { WeekStrip } from './WeekStrip';

/** A few names in a row behind what they are; nothing where there are none. */
const Names = ({ label, names }: { label: string; names: readonly string[] }) =>
  names.length === 0 ? null : (
    <div class="names">
      <span class="soft">{label}</span>
      <ul class="byline">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );

/** What the reader did of late: the weeks, what they were mostly about, and whether it is backed up. */
export const Lately = ({ activity }: { activity: Activity }) => {
  const t = useTranslate();
  const { weeks, sources, tags, backup } = activity;
  const marksThisWeek = weeks.at(-1)?.highlights ?? 0;
  const marksLastWeek = weeks.at(-2)?.highlights ?? 0;
  if (weeks.every(({ articles, highlights }) => articles + highlights === 0)) return null;
  return (
    <div class="lately small">
      <WeekStrip weeks={weeks} />
      <p class="soft">{t('popup_week_against', marksThisWeek, marksLastWeek)}</p>
      <Names label={t('popup_top_sources')} names={sources} />
      <Names label={t('popup_top_tags')} names={tags} />
      {backup.isDue ? (
        <Notice plain>{t.plural('popup_backup_due', backup.marksSince)}</Notice>
      ) : (
        backup.lastBackupAt !== null && (
          <p class="soft">{t('popup_backed_up', momentText(backup.lastBackupAt, t.locale))}</p>
        )
      )}
    </div>
  );
};
