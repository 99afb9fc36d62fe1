import { PHRASES } from '../../article/boilerplate/phrases';
import type { Entry } from './sources';

/**
 * Of the fold of characters, what phrases need: the characters that no phrase is written in, each with the one of a
 * phrase that it is another form of.
 */
export function phraseForms(fold: readonly Entry[]): Entry[] {
  const written = new Set(PHRASES.map(({ pattern }) => pattern.source).join(''));
  return fold.filter(
    ([form, simple]) => form >= '\u3400' && form <= '\u9fff' && written.has(simple) && !written.has(form),
  );
}
