import type { Settings } from '../../../messaging';
import { LANGUAGES } from '../../../messaging/languages';
import { SHOWN_SCRIPTS, TRADITIONAL_VARIANTS } from '../../../messaging/script-rules';
import { useTranslate } from '../../translation';
import { Choice } from '../Choice';

const LANGUAGE_CHOICES = ['auto', ...LANGUAGES] as const;

interface Props {
  settings: Settings;
  onChange(patch: Partial<Settings>): void;
}

/** The language of our own words, and the script in which pages are read. */
export const ReadingChoices = ({ settings, onChange }: Props) => {
  const t = useTranslate();
  return (
    <>
      <Choice
        label={t('settings_language')}
        value={settings.language}
        options={LANGUAGE_CHOICES}
        name={(language) => t.of('language', language)}
        onChange={(language) => onChange({ language })}
      />
      <Choice
        label={t('settings_traditional')}
        value={settings.traditional}
        options={TRADITIONAL_VARIANTS}
        name={(variant) => t.of('variant', variant)}
        onChange={(traditional) => onChange({ traditional })}
      />
      <Choice
        label={t('settings_open_in')}
        value={settings.openIn}
        options={SHOWN_SCRIPTS}
        name={(shown) => t.of('shown', shown)}
        onChange={(openIn) => onChange({ openIn })}
      />
    </>
  );
};
