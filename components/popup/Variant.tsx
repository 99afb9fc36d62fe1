import type { PageFacts, Settings } from '../../messaging';
import { TRADITIONAL_VARIANTS } from '../../messaging/script-rules';
import { useTranslate } from '../translation';

interface Props {
  facts: PageFacts;
  chosen: Settings['traditional'] | null;
  onChange(variant: Settings['traditional']): void;
}

/** Which Traditional the page is turned into; nothing where it is not turned into any. */
export const Variant = ({ facts, chosen, onChange }: Props) => {
  const t = useTranslate();
  if (chosen === null || (facts.convertible !== 'zh-Hant' && facts.shown !== 'zh-Hant')) return null;
  return (
    <label class="script-choice small">
      <span class="soft">{t('popup_variant')}</span>
      <select
        class="field"
        onChange={({ currentTarget }) =>
          onChange(TRADITIONAL_VARIANTS[currentTarget.selectedIndex] ?? chosen)
        }
      >
        {TRADITIONAL_VARIANTS.map((variant) => (
          <option key={variant} value={variant} selected={variant === chosen}>
            {t.of('variant', variant)}
          </option>
        ))}
      </select>
    </label>
  );
};
