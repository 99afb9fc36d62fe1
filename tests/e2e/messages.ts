import english from '../../public/_locales/en/messages.json';

const messages: Record<string, { message: string } | undefined> = english;

/** A text of the interface in English, which the test browsers speak; `$1`, `$2` are filled in. */
export function text(key: string, ...values: (string | number)[]): string {
  const entry = messages[key];
  if (!entry) throw new Error(`no such text: ${key}`);
  return entry.message.replace(/\$(\d)/g, (_, at: string) => String(values[Number(at) - 1] ?? ''));
}
