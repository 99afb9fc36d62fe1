import { readFileSync } from 'node:fs';

/** A locale file's texts by key. */
export const messagesOf = (language: string): Record<string, string> => {
  const file = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return Object.fromEntries(
    Object.entries(file as Record<string, { message: string }>).map(([key, { message }]) => [key, message]),
  );
};
