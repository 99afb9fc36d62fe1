import { SAMPLE_ADDRESS, SAMPLE_PATH } from './sample-page';

/** The reader view: the saved text of an article, on a page of our own that is named by the article's address. */
export const READING_PATH = '/reading.html';

/** Where, within the extension, the text that is saved of an address is read. */
export const readingPlace = (address: string): string =>
  `${READING_PATH}?${new URLSearchParams({ page: address })}`;

/** The address of the article that a reader view shows (of its query, with or without `?`); null where it names none. */
export const readingAddress = (query: string): string | null => {
  const address = new URLSearchParams(query).get('page') ?? '';
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null;
};

/**
 * The address on the web that one of our own pages stands for: of the built-in article, or of the article that a
 * reader view shows. Such a page may do what a script on the page at that address may, and no more. Null for every
 * other page. `base` is the address of the extension, with its `/`.
 */
export const standsFor = (url: string, base: string): string | null => {
  const [path, query = ''] = url.split('#', 1).join('').split('?', 2);
  if (path === new URL(SAMPLE_PATH, base).href) return SAMPLE_ADDRESS;
  return path === new URL(READING_PATH, base).href ? readingAddress(query) : null;
};
