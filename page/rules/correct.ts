import { PART_OF, selectorForField } from '../../article/site-rules';
import { CORRECTABLE, type CorrectableField } from '../../exchange/records';
import type { ReaderCalls } from '../../messaging/reader-calls';
import { fail, type Result, succeed } from '../../messaging/result';
import { ruleHost } from '../../messaging/script-rules';
import { callBackground } from '../../messaging/send';
import type { ReaderContext } from '../reader-context';
import { keepRule } from './keep-rule';

type Call = ReaderCalls['reader.correct'];

/**
 * Keeps what the reader says of an article's particulars with the article, which is saved by now, and where a value
 * stands on the page, as the reader's own rule for the site. `null` takes a correction back, and its rule.
 */
export const correct = async (
  context: ReaderContext,
  { correction }: Call['payload'],
): Promise<Result<Call['value']>> => {
  const { document, page, keeping } = context;
  const { reading } = page;
  const { generation } = keeping;
  if (!reading) return fail('no-article');
  const kept = await callBackground('article.correct', { correction });
  if (!kept.ok) return kept;
  keeping.takeOver(await callBackground('page.saved', {}), generation);
  const near = reading.article.blocks[0]?.node;
  const ruled: CorrectableField[] = [];
  for (const field of CORRECTABLE) {
    const value = correction[field];
    if (value === undefined) continue;
    const part = PART_OF[field];
    if (!value) {
      const old = page.ownRules.find((rule) => rule[part] !== undefined);
      if (old) await keepRule(context, old, false);
      continue;
    }
    const selector = page.toggle.asOriginal(() => selectorForField(document, field, value, { near }));
    if (selector === null) continue;
    const rule = { host: ruleHost(page.url) ?? '', [part]: selector };
    if ((await keepRule(context, rule, true)).ok) ruled.push(field);
  }
  return succeed({ facts: await context.facts(), ruled });
};
