import type { Result } from './evaluate';

/** Pages that are counted together. */
export interface Group {
  id: string;
  what: string;
  bar?: number;
  has(result: Result): boolean;
}

const among =
  (...sets: string[]) =>
  ({ set }: Result): boolean =>
    sets.includes(set);
const speaks =
  (lang: string) =>
  ({ gold }: Result): boolean =>
    gold.lang === lang;

export const isChinese = ({ gold }: Result): boolean => gold.lang.startsWith('zh');
export const isOfficial = ({ gold }: Result): boolean =>
  /^(?:gov|disc|portal|aggregator|org)$/.test(gold.kind);

const simplified = (result: Result): boolean =>
  among('gne', 'cwced', 'zhmisc', 'magic')(result) && speaks('zh-Hans')(result);

export const GROUPS: readonly Group[] = [
  { id: 'hans', what: 'Simplified', bar: 0.975, has: simplified },
  {
    id: 'official',
    what: 'Simplified: government, portals, aggregators',
    bar: 0.985,
    has: (result) => simplified(result) && isOfficial(result),
  },
  {
    id: 'hant',
    what: 'Traditional, recent',
    bar: 0.93,
    has: (result) => among('hant', 'cwced', 'magic')(result) && speaks('zh-Hant')(result),
  },
  {
    id: 'hant-old',
    what: 'Traditional, older',
    bar: 0.975,
    has: (result) => among('daniel')(result) && speaks('zh-Hant')(result),
  },
  {
    id: 'en',
    what: 'English',
    bar: 0.96,
    has: (result) => among('scrapinghub')(result) && speaks('en')(result),
  },
];

/** Of Chinese pages only. */
export const FIELDS: readonly { field: string; bar: number }[] = [
  { field: 'title', bar: 0.96 },
  { field: 'date', bar: 0.97 },
  { field: 'source', bar: 0.85 },
  { field: 'author', bar: 0.75 },
];
