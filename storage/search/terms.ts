import { fold } from '../../chinese';
import {
  COLOUR_NAMES,
  type FilterField,
  firstDay,
  HAS,
  type HasValue,
  parseQuery,
  type QueryTerm,
  SCRIPTS,
} from '../../exchange/query';
import { COLOURS } from '../../highlights/colours';
import { inkOf, isNoted, type SearchDoc } from './doc';

/** A query, ready to be put to articles. */
export interface Search {
  /** Words and phrases that must be there, folded, each once. */
  words: readonly string[];
  /** Whether the filters, and the words that must not be there, let an article through. */
  admits(doc: SearchDoc): boolean;
  /** Whether anything is asked of marks, other than by words. */
  asksMarks: boolean;
  /** Whether what is asked of marks is true of the mark of this number in `doc.marks`. */
  admitsMark(doc: SearchDoc, mark: number): boolean;
  /** Whether a filter asks for tags. */
  asksTags: boolean;
  /** Whether a filter asks for this tag. */
  isAskedTag(name: string): boolean;
  /** Whether there is nothing to look for: every article is found. */
  isEmpty: boolean;
}

type OfArticle = (doc: SearchDoc) => boolean;
/** Of the mark of this number in `doc.marks`. */
type OfMark = (doc: SearchDoc, mark: number) => boolean;

/**
 * Words may stand anywhere in an article or its marks. What filters ask of a mark (tag, ink, note) must be true of one
 * and the same mark; what they exclude, of none. Values that cannot be (no such ink, no date) ask nothing: they are
 * being typed.
 */
export function compile(query: string): Search {
  const terms = parseQuery(query);
  const words = new Set<string>();
  const ofArticle: OfArticle[] = [];
  const ofMark: OfMark[] = [];
  const askedTags: ((name: string) => boolean)[] = [];
  for (const term of terms) {
    if (term.kind === 'words') {
      if (term.negated) ofArticle.push((doc) => !occursIn(doc, term.value));
      else words.add(term.value);
      continue;
    }
    const asked = asks(term.field, term);
    if (asked === null) continue;
    if (asked.of === 'article') ofArticle.push(term.negated ? (doc) => !asked.test(doc) : asked.test);
    else if (term.negated) ofArticle.push((doc) => !someMark(doc, asked.test));
    else {
      ofMark.push(asked.test);
      if (asked.isMeantTag) askedTags.push(asked.isMeantTag);
    }
  }
  const admitsMark: OfMark = (doc, mark) => ofMark.every((test) => test(doc, mark));
  if (ofMark.length > 0) ofArticle.push((doc) => someMark(doc, admitsMark));
  return {
    words: [...words],
    asksMarks: ofMark.length > 0,
    admitsMark,
    asksTags: askedTags.length > 0,
    isAskedTag: (name) => askedTags.some((isMeant) => isMeant(name)),
    admits: (doc) => ofArticle.every((test) => test(doc)),
    isEmpty: words.size === 0 && ofArticle.length === 0,
  };
}

function occursIn(doc: SearchDoc, word: string): boolean {
  return [doc.text, doc.quotes, doc.notes, doc.tagLine].some((text) => text.includes(word));
}

function someMark(doc: SearchDoc, test: OfMark): boolean {
  for (let mark = 0; mark < doc.marks.length; mark++) if (test(doc, mark)) return true;
  return false;
}

type Asked =
  | { of: 'article'; test: OfArticle }
  | { of: 'mark'; test: OfMark; isMeantTag?: (name: string) => boolean };

const ofArticle = (test: OfArticle): Asked => ({ of: 'article', test });
const ofMark = (test: OfMark): Asked => ({ of: 'mark', test });

function asks(field: FilterField, { value, quoted }: QueryTerm): Asked | null {
  const isMeant = remembered((own: string) => (quoted ? fold(own) === value : fold(own).includes(value)));
  switch (field) {
    case 'site': {
      // As it is copied from an address; hosts are kept without their `www.`.
      const wanted = value.replace(/^(?:https?:\/\/)?(?:www\.)?|\/.*$/g, '');
      const isHost = (host: string) => (quoted ? host === wanted : `.${host}`.includes(`.${wanted}`));
      return ofArticle(
        ({ host, siteName }) => (wanted !== '' && isHost(host)) || (siteName !== null && isMeant(siteName)),
      );
    }
    case 'source':
      return ofArticle(({ source }) => source !== null && isMeant(source));
    case 'collection':
      return ofArticle(({ collections }) => collections.some(isMeant));
    case 'tag':
      return {
        of: 'mark',
        test: ({ tags }, mark) => tags.some(([name, marks]) => marks.includes(mark) && isMeant(name)),
        isMeantTag: isMeant,
      };
    case 'color': {
      const inks = COLOURS.filter((ink) => isNamed([ink, ...COLOUR_NAMES[ink]], value, quoted));
      const wanted = new Set<number>(inks.map((ink) => COLOURS.indexOf(ink)));
      return wanted.size === 0 ? null : ofMark(({ marks }, mark) => wanted.has(inkOf(marks[mark] ?? '')));
    }
    case 'script': {
      const scripts = keysOf(SCRIPTS).filter((script) =>
        isNamed([fold(script), ...SCRIPTS[script]], value, quoted),
      );
      return scripts.length === 0 ? null : ofArticle(({ script }) => scripts.includes(script));
    }
    case 'before':
    case 'after': {
      const limit = firstDay(value);
      if (limit === null) return null;
      return ofArticle(field === 'before' ? ({ day }) => day < limit : ({ day }) => day >= limit);
    }
    case 'has': {
      const [what] = keysOf(HAS).filter((name) => isNamed([name, ...HAS[name]], value, true));
      return what === undefined ? null : HAVING[what];
    }
  }
}

/** Few values are borne by many articles: each is folded once. */
function remembered(test: (value: string) => boolean): (value: string) => boolean {
  const answers = new Map<string, boolean>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) return known;
    const answer = test(value);
    answers.set(value, answer);
    return answer;
  };
}

const HAVING: Record<HasValue, Asked> = {
  note: ofMark(({ marks }, mark) => isNoted(marks[mark] ?? '')),
  tag: ofMark(({ tags }, mark) => tags.some(([, marks]) => marks.includes(mark))),
  mark: ofMark(() => true),
  collection: ofArticle(({ collections }) => collections.length > 0),
};

const isNamed = (names: readonly string[], value: string, exactly: boolean) =>
  names.some((name) => (exactly ? name === value : name.startsWith(value)));

const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as K[];
