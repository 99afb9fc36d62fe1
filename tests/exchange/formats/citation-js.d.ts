/** The part of Citation.js that the tests use; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown);
    readonly data: unknown[];
    format(as: string, options: Record<string, string>): string;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
