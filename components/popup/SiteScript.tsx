import type { ShownScript } from '../../messaging';
import { SHOWN_SCRIPTS } from '../../messaging/script-rules';
import { useTranslate } from '../translation';
import type { PopupSiteScript } from './model';

interface Props {
  rule: PopupSiteScript;
  onChange(shown: ShownScript | null): void;
}

/** What the pages of this site open in: as all sites do, or in a script of their own. */
export const SiteScript = ({ rule, onChange }: Props) => {
  const t = useTranslate();
  const { host, shown, openIn } = rule;
  const options = [null, ...SHOWN_SCRIPTS];
  return (
    <label class="script-choice site-script small">
      <span class="soft">{t('popup_site_script', host)}</span>
      <select
        class="field"
        onChange={({ currentTarget }) => onChange(options[currentTarget.selectedIndex] ?? null)}
      >
        {options.map((option) => (
          <option key={option ?? ''} value={option ?? ''} selected={option === shown}>
            {option === null ? t('shown_by_default', t.of('shown', openIn)) : t.of('shown', option)}
          </option>
        ))}
      </select>
    </label>
  );
};
