import { propertyOf } from '../dom';
import { findAll } from './read';

/** So far up an element is told by what it lies in, and so deep a way down through numbered children may be. */
const ANCESTORS = 8;
const STEPS = 6;
const LONGEST = 300;

/** A name that a site gives to a kind of element: no number of an article in it, no hash of a build. */
const isStable = (name: string): boolean =>
  /^[a-z][\w-]{0,40}$/i.test(name) && !/\d{3}|\d[a-z]+\d|[a-f\d]{8}/i.test(name);

const tagOf = (element: Element): string => propertyOf<string>(element, 'localName') ?? '*';
const parentOf = (element: Element): Element | null =>
  propertyOf<Element | null>(element, 'parentElement') ?? null;
const siblingBefore = (element: Element): Element | null =>
  propertyOf<Element | null>(element, 'previousElementSibling') ?? null;

/** What an element is called by its site, the surest name first. */
function namesOf(element: Element): string[] {
  const id = propertyOf<string>(element, 'id') ?? '';
  const classes = [...(propertyOf<DOMTokenList>(element, 'classList') ?? [])].filter(isStable);
  const tag = tagOf(element);
  return [
    ...(isStable(id) ? [`#${id}`] : []),
    ...classes.map((name) => `${tag}.${name}`),
    ...(classes.length > 1 ? [`${tag}.${classes.join('.')}`] : []),
  ];
}

/** A child by its number among those of its kind. */
function stepTo(element: Element): string {
  let number = 1;
  for (let at = siblingBefore(element); at; at = siblingBefore(at))
    if (tagOf(at) === tagOf(element)) number++;
  return `${tagOf(element)}:nth-of-type(${number})`;
}

/**
 * A selector for an element that also holds on other pages of its site: by the names that the site gives, of the
 * element or of what it lies in, and by numbers of children only where there are none. `alone`: nothing else may be
 * found by it; otherwise the element is the first that is. Null where none is found.
 */
export function selectorOf(document: Document, element: Element, alone: boolean): string | null {
  const fits = (selector: string): boolean => {
    if (selector.length > LONGEST) return false;
    const found = findAll(document, selector);
    return found[0] === element && (!alone || found.length === 1);
  };
  const own = namesOf(element);
  const direct = own.find(fits);
  if (direct !== undefined) return direct;

  let around = parentOf(element);
  for (let up = 0; around && up < ANCESTORS; up++, around = parentOf(around)) {
    for (const name of namesOf(around)) {
      const within = [...own, tagOf(element)].map((inner) => `${name} ${inner}`).find(fits);
      if (within !== undefined) return within;
    }
  }

  let way = stepTo(element);
  let above = parentOf(element);
  for (let step = 0; above && step < STEPS; step++, above = parentOf(above)) {
    const tag = tagOf(above);
    const anchors = tag === 'body' ? [...namesOf(above), 'body'] : namesOf(above);
    const found = anchors.map((name) => `${name} > ${way}`).find(fits);
    if (found !== undefined) return found;
    way = `${stepTo(above)} > ${way}`;
  }
  return null;
}
