/**
 * Copies a text. Pages over plain http, and pages whose policy forbids it, have no Clipboard API: there the old copy
 * command does, of which the text is put in from our own listener.
 */
export const copyText = async (document: Document, text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
};

const copyByCommand = (document: Document, text: string): boolean => {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  try {
    Document.prototype.execCommand.call(document, 'copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
  return copied;
};
