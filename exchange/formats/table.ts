import { asResult, type TextWriter, writeTexts } from './run';
import type { ExportFormat, ExportOptions, ExportResult } from './types';

/** A format that is written as text, article by article; its writer loads when it is wanted. */
function textFormat(
  format: Omit<ExportFormat, 'export' | 'hasTemplate'>,
  load: () => Promise<(options: ExportOptions) => TextWriter>,
): ExportFormat {
  const write = async (...[articles, options]: Parameters<ExportFormat['export']>): Promise<ExportResult> => {
    const createWriter = await load();
    const split = format.canSplit && options.split === true;
    return asResult(() => writeTexts(articles, { ...options, split }, format, () => createWriter(options)));
  };
  return { ...format, hasTemplate: false, export: write };
}

/** What a library can be handed out as, in the order to offer it. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    hasTemplate: true,
    canSplit: true,
    export: async (articles, options) => (await import('./markdown/write')).exportMarkdown(articles, options),
  },
  textFormat(
    { id: 'html', extension: 'html', mediaType: 'text/html', canSplit: true },
    async () => (await import('./html/write')).htmlWriter,
  ),
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    hasTemplate: false,
    canSplit: true,
    export: async (articles, options) => (await import('./docx/write')).exportDocx(articles, options),
  },
  textFormat(
    { id: 'citations', extension: 'txt', mediaType: 'text/plain', canSplit: true },
    async () => (await import('./citation/write')).citationWriter,
  ),
  textFormat(
    { id: 'csv', extension: 'csv', mediaType: 'text/csv', canSplit: false },
    async () => (await import('./csv/write')).csvWriter,
  ),
  textFormat(
    { id: 'ris', extension: 'ris', mediaType: 'application/x-research-info-systems', canSplit: false },
    async () => (await import('./zotero/ris')).risWriter,
  ),
  textFormat(
    {
      id: 'csl-json',
      extension: 'json',
      mediaType: 'application/vnd.citationstyles.csl+json',
      canSplit: false,
    },
    async () => (await import('./zotero/csl')).cslWriter,
  ),
  textFormat(
    { id: 'json-ld', extension: 'jsonld', mediaType: 'application/ld+json', canSplit: false },
    async () => (await import('./annotations/write')).annotationWriter,
  ),
];
