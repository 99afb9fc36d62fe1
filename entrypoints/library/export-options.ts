import type { ExportRequest } from '../../components/library/export-model';
import type { ExportOptions } from '../../exchange/formats';
import type { LibraryScope } from './scope';

/** What a format is told of a request: in the reader's language, names of inks and script. */
export const exportOptions = async (
  { ports, read, text }: LibraryScope,
  { script, files, template }: ExportRequest,
): Promise<ExportOptions> => {
  const { loadConversion } = await import('../../exchange/formats');
  const { settings } = read();
  const { traditional = 's2tw', cornerQuotes = false } = settings ?? {};
  const t = text();
  return {
    labels: (label) => t.of('exportLabel', label),
    colourName: (colour) => settings?.colourNames[colour] || t.of('colour', colour),
    now: ports.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: ports.version,
    locale: t.locale,
    conversion: await loadConversion(script, { traditional, cornerQuotes }),
    split: files === 'many',
    ...(template !== undefined && { template }),
  };
};
