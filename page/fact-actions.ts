import type { Fact } from '../highlights/facts';
import type { ShownRange } from '../messaging/reader-calls';
import { fail, type Result, succeed } from '../messaging/result';
import { shownSpans } from './marking';
import { obtainPart } from './obtain-part';
import type { ReaderContext } from './reader-context';
import type { Reading } from './reading';
import { scrollToSpan } from './show';
import type { SuggestionsPart } from './suggestions-part';

const known = new WeakMap<Reading, Fact[]>();

/** The facts of the article as it is now, worked out once a reading: the panel asks again whenever the page says something. */
export const factsOfText = async ({ page }: ReaderContext): Promise<Result<Fact[]>> => {
  if (!page.reading) return fail('no-article');
  const part = await obtainPart<SuggestionsPart>('suggestions');
  if (!part.ok) return part;
  // The page may have changed while the part was loaded.
  const { reading } = page;
  if (!reading) return fail('no-article');
  const facts = known.get(reading) ?? part.value.findFacts(reading.article.text);
  known.set(reading, facts);
  return succeed(facts);
};

/** Scrolls to a range of the text and points it out, unless the text there is another by now. */
export const showRange = (context: ReaderContext, { start, end, text }: ShownRange): Result<null> => {
  const { page, document, flash } = context;
  if (page.reading?.article.text.slice(start, end) !== text) return fail('not-found');
  const range = { start, end };
  const [span] = shownSpans(page, range);
  if (!span) return fail('not-found');
  scrollToSpan(document, span);
  flash(range);
  return succeed(null);
};
