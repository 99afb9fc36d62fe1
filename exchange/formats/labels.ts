/** The words that files are made of, besides the reader's and the pages' own: `exportLabel_<label>`. */
export const EXPORT_LABELS = [
  'author',
  'captured',
  'citation',
  /** Between a label and what it labels. */
  'colon',
  'collections',
  'document_number',
  'highlights',
  'issuer',
  'note',
  'original',
  'page',
  'published',
  'source',
  'tags',
  'untitled',
  'written',
] as const;

export type ExportLabel = (typeof EXPORT_LABELS)[number];
