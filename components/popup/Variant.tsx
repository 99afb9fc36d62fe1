import type { PageFacts, Settings } from '../../messaging';
import { useTranslate } from '../translation';

const VARIANTS: readonly Settings['traditional'][] = ['s2t', 's2tw', 's2hk', 's2twp'];

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
        onChange={({ currentTarget }) => onChange(VARIANTS[currentTarget.selectedIndex] ?? chosen)}
      >
        {VARIANTS.map((variant) => (
          <option key={variant} value={variant} selected={variant === chosen}>
            {t.of('variant', variant)}
          </option>
        ))}
      </select>
    </label>
  );
};
