/** Whether a code unit is white space, as `\s` means it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** Whether a text has single spaces between words and no other white space. Most text nodes are so. */
function isTight(text: string): boolean {
  let wasSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = isSpace(code);
    if (space && (wasSpace || code !== 0x20)) return false;
    wasSpace = space;
  }
  return text === '' || !wasSpace;
}

/** The text of one block as a reader sees it: white space collapsed to single spaces and trimmed. */
export function collapse(texts: readonly Text[]): string {
  let raw = '';
  for (const text of texts) raw += text.data;
  return isTight(raw) ? raw : raw.replace(/\s+/g, ' ').trim();
}
