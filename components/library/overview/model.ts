/** The library in numbers. */
export interface OverviewModel {
  /** The last weeks, the present one last; `from` is a week's first moment, milliseconds since the epoch. */
  weeks: readonly { from: number; articles: number; highlights: number }[];
  /** The commonest first. */
  sources: readonly { value: string; articles: number; marks: number }[];
  tags: readonly { value: string; marks: number }[];
}
