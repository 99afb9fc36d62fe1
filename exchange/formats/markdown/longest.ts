/** How long a template may be, in UTF-16 code units. */
export const LONGEST_TEMPLATE = 100_000;
