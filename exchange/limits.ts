/**
 * Bounds on what is taken in from pages and files. Lengths are UTF-16 code units. Far above what real articles reach
 * (a long government report has 60,000 characters), so that only damage and malice meet them.
 */
export const LIMITS = {
  url: 16_384,
  /** Titles, names of people and sites. */
  line: 4_000,
  /** One block, one quote, one context. */
  text: 2_000_000,
  blocks: 100_000,
  note: 200_000,
  noteVersions: 1_000,
  tag: 200,
  tags: 1_000,
  aliases: 10_000,
  /** Places of a mark on other texts, and texts that it is not on. */
  places: 10_000,
  /** The text of a bundle or of another file that is taken in. */
  bundle: 256 * 1024 * 1024,
  /** Bytes of such a file, before and after unpacking: twice what 10,000 articles and 100,000 marks take. */
  file: 256 * 1024 * 1024,
  /** Nesting of a bundle's JSON. Ours has depth 7. */
  depth: 32,
} as const;
