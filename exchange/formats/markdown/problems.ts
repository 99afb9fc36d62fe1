export type TemplateProblemCode =
  | 'too-long'
  | 'not-closed'
  | 'unknown-field'
  | 'unknown-loop'
  | 'unknown-tag'
  | 'block-not-closed'
  | 'block-not-open'
  | 'front-matter-not-closed'
  | 'front-matter-in-text'
  | 'front-matter-not-yaml';

/** What is wrong in a template, and where. Its words: `templateProblem_<code>`, `_` for `-`, with `detail` as `$1`. */
export interface TemplateProblem {
  code: TemplateProblemCode;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The name or the words in question; empty where there are none. */
  detail: string;
}
