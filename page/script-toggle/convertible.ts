import { readAttribute } from '../dom';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that do not interrupt a line: a phrase reaches across their edges. */
export const INLINE = set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub sup time u var wbr',
);

/** Elements whose text is code, data, what the reader typed, or tied to its reading (ruby). */
const LEFT_ALONE = set(
  'script style noscript template code pre kbd samp tt xmp listing plaintext textarea input ruby math iframe frame frameset object embed canvas audio video',
);

/** Left alone inside, but with a label of their own that is converted. */
const LABELLED = set('textarea input');

/** Whether an element's text stays as it is: by its name, or because the page says so. */
export const isLeftAlone = (element: Element, tag: string): boolean =>
  LEFT_ALONE.has(tag) || saysLeaveAlone(element);

/** Whether an element's title, placeholder and the like are converted. */
export const hasConvertibleAttributes = (element: Element, tag: string): boolean =>
  !saysLeaveAlone(element) && (!LEFT_ALONE.has(tag) || LABELLED.has(tag));

const saysLeaveAlone = (element: Element): boolean => {
  if (readAttribute(element, 'translate')?.toLowerCase() === 'no') return true;
  const editable = readAttribute(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return /^(ja|ko)\b/i.test(readAttribute(element, 'lang') ?? '');
};
