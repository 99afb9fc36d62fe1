import { bare } from '../named';

/**
 * Where a field was found. `label`: behind a word that names it (作者:). `byline`: in the manner reporters sign (记者
 * 王小明). `signature`: as a bare name. `beside-date`: without a label next to the date. `element-name`: in an element
 * named for it. `headline`: the line that the head's title names. `near-headline`: above the body, by its look alone.
 */
export type Where =
  | 'label'
  | 'byline'
  | 'signature'
  | 'beside-date'
  | 'element-name'
  | 'account'
  | 'headline'
  | 'near-headline'
  | 'line'
  | 'breadcrumb'
  | 'meta'
  | 'json-ld'
  | 'head-title'
  | 'url'
  | 'site-rule';

export type FieldName =
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'siteName'
  | 'channel'
  | 'source'
  | 'author'
  | 'editor'
  | 'publishedAt'
  | 'originUrl'
  | 'documentNumber'
  | 'issuer';

export interface Evidence {
  where: Where;
  /**
   * How sure the value is, from 0 to 1: a weight by the manner in which it was found, set by judgement, moved
   * towards 1 where another place says the same and towards 0 where one says otherwise. `npm run eval` prints whether
   * it holds.
   */
  confidence: number;
  /** Where it stands on the page; absent for what only the head or the address says. */
  node?: Node;
}

/** A value of a field with its evidence. */
export interface Found extends Evidence {
  value: string;
}

/** A field's value from one line or from the head. An empty one is none. */
export function found(
  value: string | null | undefined,
  where: Where,
  confidence: number,
  node?: Node,
): Found | null {
  return value ? { value, where, confidence, ...(node ? { node } : {}) } : null;
}

/** Moves the confidence by what other places say of the same field. */
export function weighed(field: Found | null, others: readonly (string | null | undefined)[]): Found | null {
  if (!field) return null;
  const own = bare(field.value);
  let { confidence } = field;
  for (const other of others) {
    const theirs = bare(other ?? '');
    if (theirs.length < 2) continue;
    const agrees = theirs.includes(own) || own.includes(theirs);
    confidence = agrees ? 1 - (1 - confidence) / 2 : confidence * 0.9;
  }
  return { ...field, confidence: Math.round(confidence * 100) / 100 };
}
