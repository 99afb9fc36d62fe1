import type { SiteRule } from '../../article/site-rules/types';
import { fail, type Result, succeed } from '../../messaging/result';
import { callBackground } from '../../messaging/send';
import { withoutRule, withRule } from '../../messaging/site-rules';
import type { ReaderContext } from '../reader-context';

/** Keeps a rule for the page's site, or takes it away, and reads the page by it at once. */
export const keepRule = async (
  context: ReaderContext,
  rule: SiteRule,
  there: boolean,
): Promise<Result<null>> => {
  const { page, changed } = context;
  // How we set a saved text on a page of our own tells nothing of its site.
  if (!page.reading?.findings) return fail('refused');
  const kept = await callBackground('site.rule', { rule, there });
  if (!kept.ok) return kept;
  page.obey((there ? withRule : withoutRule)(page.ownRules, rule));
  await page.whenRead;
  changed();
  return succeed(null);
};
