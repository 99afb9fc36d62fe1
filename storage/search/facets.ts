import { fold } from '../../chinese';
import { COLOURS } from '../../highlights/colours';
import { inkOf, isNoted, type SearchDoc } from './doc';

/** A value, and how much of what was found has it. */
export interface Facet {
  value: string;
  articles: number;
  /** The marks that have it; where articles have it (site, source, script, collection, month), all marks of them. */
  marks: number;
}

/** What there is to narrow a search down by. The commonest first, months the newest first. */
export interface Facets {
  sites: Facet[];
  /** Sources, tags and collections that differ in script only are one, as they are for a filter. */
  sources: Facet[];
  tags: Facet[];
  collections: Facet[];
  colours: Facet[];
  scripts: Facet[];
  /** `YYYY-MM`, of the day that `before:` and `after:` go by. */
  months: Facet[];
  /** Articles with a note, and marks with one. */
  noted: { articles: number; marks: number };
  articles: number;
  marks: number;
}

/** Counts over what was found. */
export function facetsOf(docs: readonly SearchDoc[]): Facets {
  const [sites, sources, tags, collections] = [tally(true), tally(true), tally(true), tally(true)];
  const [colours, scripts, months] = [tally(false), tally(false), tally(false)];
  const noted = { articles: 0, marks: 0 };
  let marks = 0;
  for (const doc of docs) {
    const own = doc.marks.length;
    marks += own;
    if (doc.host !== '') sites.add([[doc.host, own]]);
    if (doc.source !== null) sources.add([[doc.source, own]]);
    scripts.add([[doc.script, own]]);
    months.add([[doc.day.slice(0, 7), own]]);
    collections.add(doc.collections.map((name) => [name, own]));
    tags.add(doc.tags.map(([name, numbers]) => [name, numbers.length]));
    const inks = COLOURS.map(() => 0);
    let notes = 0;
    for (let mark = 0; mark < own; mark++) {
      const code = doc.marks[mark] ?? '';
      const ink = inkOf(code);
      inks[ink] = (inks[ink] ?? 0) + 1;
      if (isNoted(code)) notes++;
    }
    colours.add(COLOURS.flatMap((colour, ink) => (inks[ink] ? [[colour, inks[ink]]] : [])));
    noted.marks += notes;
    if (notes > 0) noted.articles++;
  }
  return {
    sites: sites.commonestFirst(),
    sources: sources.commonestFirst(),
    tags: tags.commonestFirst(),
    collections: collections.commonestFirst(),
    colours: colours.commonestFirst(),
    scripts: scripts.commonestFirst(),
    months: months.commonestFirst().sort((a, b) => (a.value < b.value ? 1 : -1)),
    noted,
    articles: docs.length,
    marks,
  };
}

/** Counts articles and marks by value. */
function tally(isFolded: boolean) {
  const facets = new Map<string, Facet & { last: number }>();
  const keys = new Map<string, string>();
  let article = 0;
  const keyOf = (value: string) => {
    const known = keys.get(value);
    if (known !== undefined) return known;
    const key = isFolded ? fold(value) : value;
    keys.set(value, key);
    return key;
  };
  return {
    /** One article's values and how many of its marks have each. */
    add(values: readonly (readonly [value: string, marks: number])[]): void {
      article++;
      for (const [value, marks] of values) {
        const key = keyOf(value);
        const facet = facets.get(key) ?? { value, articles: 0, marks: 0, last: 0 };
        if (facet.last !== article) facet.articles++;
        facet.marks += marks;
        facet.last = article;
        facets.set(key, facet);
      }
    },
    commonestFirst: (): Facet[] =>
      [...facets.values()]
        .sort((a, b) => b.articles - a.articles || b.marks - a.marks || (a.value < b.value ? -1 : 1))
        .map(({ value, articles, marks }) => ({ value, articles, marks })),
  };
}
