/** Readings of foreign JSON: the value if it is of the kind, else what stands for nothing. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asJson = (value: unknown): Json => (isJson(value) ? value : {});

/** JSON-LD and old formats write one thing without a list around it. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The first text of a list, or the text itself. */
export const firstText = (value: unknown): string => asList(value).map(asText).find(Boolean) ?? '';

/** What is said, or null. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
