/** The text of one block as a reader sees it: white space collapsed to single spaces and trimmed. */
export function collapse(texts: readonly Text[], gaps: readonly number[] = []): string {
  let raw = '';
  for (const [index, text] of texts.entries()) raw += gaps.includes(index) ? ` ${text.data}` : text.data;
  return raw.replace(/\s+/g, ' ').trim();
}
