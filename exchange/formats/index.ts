/** The files that a library can be handed out as, besides its own bundle. */
export { type ArticleSource, articlesOf } from './article-source';
export { type Conversion, type ConversionChoice, type CreateConverter, conversionTo } from './conversion';
export { plainCell } from './csv/formula-guard';
export { splitTags } from './csv/tags';
export { EXPORT_LABELS, type ExportLabel } from './labels';
export { DEFAULT_TEMPLATES } from './markdown/default-templates';
export { type FieldKind, type Scope, TEMPLATE_FIELDS, TEMPLATE_LOOPS } from './markdown/fields';
export { LONGEST_TEMPLATE } from './markdown/longest';
export type { TemplateProblem } from './markdown/problems';
export { previewTemplate } from './markdown/write';
export { exportFormats } from './table';
export type {
  ExportError,
  ExportedFile,
  ExportFormat,
  ExportOptions,
  ExportResult,
  FormatId,
} from './types';
export { writeAs } from './write-as';
