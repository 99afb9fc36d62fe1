/** Names that mean something on every object: not taken as keys from files, so not given as tags either. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** A tag as it is kept: without white space around it. `null` for what cannot be a tag. */
export function tagName(tag: string): string | null {
  const name = tag.trim();
  return name === '' || RESERVED.includes(name) ? null : name;
}

/** Tags as they are kept, each once. */
export function tagNames(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tagName).filter((name) => name !== null))];
}
