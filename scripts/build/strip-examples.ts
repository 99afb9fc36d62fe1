import type { Plugin } from 'vite';

/** The folders whose tables carry an example in each row. */
const TABLES = /\/(?:article|chinese|highlights|exchange)\/[^?]+\.ts$/;

/** An `example` property with a string literal in single quotes, as the formatter writes it (or in double ones). */
const EXAMPLE = /\bexample:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),?/g;

/** Takes the examples out of a table's source. */
export const withoutExamples = (source: string): string => source.replace(EXAMPLE, '');

/**
 * Leaves the examples of the data tables out of the build: they are for the people who extend a table and for the
 * tests, and no minifier may drop a property.
 */
export const stripExamples = (): Plugin => ({
  name: 'strip-examples',
  enforce: 'pre',
  apply: 'build',
  transform: (source, id) => (TABLES.test(id) ? { code: withoutExamples(source), map: null } : null),
});
