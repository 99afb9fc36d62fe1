import { RULE_PARTS } from '../../../article/site-rules/parts';
import type { SiteRule } from '../../../article/site-rules/types';
import { CloseIcon } from '../../icons/icons';
import { useTranslate } from '../../translation';
import { HostName } from '../HostName';

interface Props {
  rules: readonly SiteRule[];
  onRemove(rule: SiteRule): void;
}

/** The reader's own rules by site, each with the way to take it away. Nothing while there are none. */
export const SiteRules = ({ rules, onRemove }: Props) => {
  const t = useTranslate();
  if (rules.length === 0) return null;
  const hosts = [...new Set(rules.map(({ host }) => host))].sort();
  return (
    <section class="site-rules" aria-labelledby="site-rules">
      <h3 id="site-rules">{t('settings_rules')}</h3>
      <p class="soft small">{t('settings_rules_about')}</p>
      {hosts.map((host) => (
        <div key={host}>
          <h4>
            <HostName host={host} />
          </h4>
          <ul>
            {rules
              .filter((rule) => rule.host === host)
              .flatMap((rule) =>
                RULE_PARTS.filter((part) => rule[part] !== undefined).map((part) => (
                  <li key={`${part} ${rule[part]}`}>
                    <span class="rule-part">{t.of('settings_rule', part)}</span>
                    <code>{rule[part]}</code>
                    <button
                      type="button"
                      class="button-quiet button-icon"
                      aria-label={t('settings_rule_remove', host, rule[part] ?? '')}
                      title={t('settings_rule_remove', host, rule[part] ?? '')}
                      onClick={() => onRemove(rule)}
                    >
                      <CloseIcon />
                    </button>
                  </li>
                )),
              )}
          </ul>
        </div>
      ))}
    </section>
  );
};
