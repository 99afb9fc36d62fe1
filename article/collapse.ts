/** A text as a reader sees it: white space collapsed to single spaces and trimmed. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
