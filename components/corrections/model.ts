import type { CorrectableField } from '../../exchange/records';

/** What a reader can correct of an article, as it is shown; null where nothing is known. */
export type Particulars = Readonly<Record<CorrectableField, string | null>>;

/** What the page said where the reader said otherwise. */
export type AsRead = Readonly<Partial<Particulars>>;
