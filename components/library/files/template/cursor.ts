/**
 * Writes into a field at its cursor, around what is selected, and leaves the cursor between the two. The field tells of
 * it as of typing, and its own way back stays.
 */
export const insertAtCursor = (field: HTMLTextAreaElement, before: string, after = ''): void => {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const words = before + value.slice(from, to) + after;
  field.focus();
  // By hand the browser would forget what Ctrl+Z goes back to.
  if (!document.execCommand?.('insertText', false, words)) {
    field.setRangeText(words, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const cursor = to + before.length;
  field.setSelectionRange(cursor, cursor);
};

/** Puts the cursor of a field at a line and column, both from 1. */
export const putCursor = (field: HTMLTextAreaElement, line: number, column: number): void => {
  const before = field.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, { length }) => sum + length + 1, column - 1);
  field.focus();
  field.setSelectionRange(at, at);
};
