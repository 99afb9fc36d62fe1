/** Tags in one cell, divided by `, `; a comma or backslash of a tag's own has a backslash before it. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\,]/g, '\\$&')).join(', ');
}

/** The tags that `joinTags` was given; also those of lists without escapes. Without white space around them. */
export function splitTags(cell: string): string[] {
  const tags = cell.match(/(?:\\[\s\S]|[^\\,])+/g) ?? [];
  return tags.map((tag) => tag.replace(/\\([\\,])/g, '$1').trim()).filter((tag) => tag !== '');
}
