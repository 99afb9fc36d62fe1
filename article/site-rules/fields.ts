import { halfWidth } from '../half-width';
import { readByline } from '../metadata/byline';
import { findDate, toIso } from '../metadata/date';
import { readLabels } from '../metadata/labels';

/** The fields that a rule can name an element for, besides the body. */
export type RuledField = 'title' | 'source' | 'author' | 'publishedAt';

/** The part of a rule that a field is found by. */
export const PART_OF = { title: 'title', source: 'source', author: 'author', publishedAt: 'date' } as const;

/**
 * What the text of an element says of a field: what stands behind its label where there is one (`来源：某某日报`), else
 * the whole text. Empty: nothing, which only dates can be. `zone` is that of dates without one, like `+08:00`.
 */
export function readField(field: RuledField, text: string, zone: string): string {
  if (field === 'title') return text;
  const plain = halfWidth(text);
  if (field === 'publishedAt') {
    const date = findDate(plain);
    return date ? toIso(date, zone) : '';
  }
  return readLabels(plain)[field] ?? (field === 'author' ? readByline(plain) : null) ?? text;
}
