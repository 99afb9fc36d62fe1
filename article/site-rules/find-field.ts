import { propertyOf } from '../dom';
import { halfWidth } from '../half-width';
import { type RuledField, readField } from './fields';
import { findAll, textOfElement } from './read';
import { selectorOf } from './selector';

const LONGEST = 200;
const UNSEEN = 'script, style, noscript, template, title, option, textarea';

const plain = (text: string): string => halfWidth(text).replace(/\s+/g, '');

/** Whether a text says what the reader wrote; a date may be more precise than the reader cared to be. */
const says = (field: RuledField, text: string, value: string, zone: string): boolean => {
  const read = readField(field, text, zone);
  return field === 'publishedAt' ? read.startsWith(value) : plain(read) === plain(value);
};

/**
 * A selector for where a value stands on a page, so that the same field is found on other pages of the site; null where
 * it stands nowhere or nothing tells its place. Of several places the one nearest to `near` (the headline) is taken.
 */
export function selectorForField(
  document: Document,
  field: RuledField,
  value: string,
  { near, zone = '+08:00' }: { near?: Node | undefined; zone?: string } = {},
): string | null {
  if (value === '') return null;
  const body = propertyOf<Element | null>(document, 'body');
  const unseen = new Set(findAll(document, UNSEEN));
  const all = body ? findAll(document, 'body *') : [];
  const at = near ? all.findLastIndex((element) => element === near || element.contains(near)) : 0;
  const places = all.flatMap((element, index) => {
    if (unseen.has(element) || (element.textContent ?? '').length > LONGEST * 4) return [];
    const text = textOfElement(element);
    if (text.length > LONGEST || !says(field, text, value, zone)) return [];
    return [{ element, away: Math.abs(index - at) }];
  });
  const found = places
    // What holds the value more closely lies in what also holds it.
    .filter(
      ({ element }) => !places.some((other) => other.element !== element && element.contains(other.element)),
    )
    .sort((a, b) => a.away - b.away);
  for (const { element } of found) {
    const selector = selectorOf(document, element, false);
    if (selector !== null) return selector;
  }
  return null;
}
