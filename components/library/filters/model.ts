/** A value that articles can be filtered by, and how many articles of those shown have it. */
export interface FacetValue {
  value: string;
  articles: number;
}

/** The values of one filter, the commonest first; months the latest first, as `2024-05`. */
export interface FacetsModel {
  site: readonly FacetValue[];
  source: readonly FacetValue[];
  tag: readonly FacetValue[];
  color: readonly FacetValue[];
  script: readonly FacetValue[];
  collection: readonly FacetValue[];
  month: readonly FacetValue[];
}
