import * as v from 'valibot';
import { RULE_PARTS } from '../article/site-rules/parts';
import type { SiteRule } from '../article/site-rules/types';

const SelectorSchema = v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)));

/** A reader's correction of how a site is read, from wherever it comes. */
export const SiteRuleSchema = v.pipe(
  v.strictObject({
    host: v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)),
    path: v.optional(v.pipe(v.string(), v.startsWith('/'), v.maxLength(300))),
    title: SelectorSchema,
    body: SelectorSchema,
    date: SelectorSchema,
    source: SelectorSchema,
    author: SelectorSchema,
    drop: SelectorSchema,
    keep: SelectorSchema,
  }),
  v.check((rule) => RULE_PARTS.some((part) => rule[part] !== undefined)),
) satisfies v.GenericSchema<SiteRule>;
