import { citationWriter } from './citation/write';
import { csvWriter } from './csv/write';
import { asResult, type TextWriter, writeTexts } from './run';
import type { ExportFormat, ExportOptions } from './types';

type TextFormat = Omit<ExportFormat, 'export' | 'hasTemplate'>;

/** A format that is written as text, article by article. */
function textFormat(format: TextFormat, createWriter: (options: ExportOptions) => TextWriter): ExportFormat {
  return {
    ...format,
    hasTemplate: false,
    export: (library, options) =>
      asResult(() =>
        writeTexts(library, { ...options, split: format.canSplit && options.split === true }, format, () =>
          createWriter(options),
        ),
      ),
  };
}

/** What a library can be handed out as, in the order to offer it. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    hasTemplate: true,
    canSplit: true,
    export: async (library, options) => (await import('./markdown/write')).exportMarkdown(library, options),
  },
  textFormat({ id: 'citations', extension: 'txt', mediaType: 'text/plain', canSplit: true }, citationWriter),
  textFormat({ id: 'csv', extension: 'csv', mediaType: 'text/csv', canSplit: false }, csvWriter),
];
