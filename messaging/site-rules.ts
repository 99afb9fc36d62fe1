import { SINGLE_PARTS } from '../article/site-rules/parts';
import type { SiteRule } from '../article/site-rules/types';

/** Nobody makes more by hand; the oldest go first. */
export const MOST_SITE_RULES = 500;

const keyOf = (rule: SiteRule): string => JSON.stringify(Object.entries(rule).sort());

/** The reader's own rules without one of them. */
export const withoutRule = (rules: readonly SiteRule[], rule: SiteRule): SiteRule[] =>
  rules.filter((other) => keyOf(other) !== keyOf(rule));

/** The reader's own rules with a new one at their head; it takes the place of one for the same part of the same site. */
export const withRule = (rules: readonly SiteRule[], rule: SiteRule): SiteRule[] => {
  const others = withoutRule(rules, rule).filter(
    (other) =>
      other.host !== rule.host ||
      !SINGLE_PARTS.some((part) => other[part] !== undefined && rule[part] !== undefined),
  );
  return [rule, ...others].slice(0, MOST_SITE_RULES);
};
