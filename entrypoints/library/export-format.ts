import type { ExportRequest } from '../../components/library/export-model';
import type { ExportedFile } from '../../exchange/formats';
import type { LibraryScope } from './scope';
import { chosenPart } from './transfer-work';

/** The files of an export that is no bundle, and the last change in them; `failed` is the code of a failure. */
export type FormatFiles = { files: ExportedFile[]; changes: number } | { failed: string };

/**
 * Writes what was chosen of the library in one of the export formats, in the reader's language and script. The formats
 * and their dictionaries load here, not with the page.
 */
export const writeFormat = async (
  { ports, read, text }: LibraryScope,
  { scope, format: id, script, files, template }: ExportRequest,
  { signal, progress }: { signal: AbortSignal; progress(done: number, total: number): void },
): Promise<FormatFiles> => {
  const { exportFormats, loadConversion } = await import('../../exchange/formats');
  const format = exportFormats.find((each) => each.id === id);
  if (format === undefined) return { failed: 'invalid' };
  const chosen = await chosenPart(ports.store, scope);
  if (!chosen.ok) return { failed: chosen.error.code };
  const { library, changes } = chosen.value;
  const { settings } = read();
  const { traditional = 's2tw', cornerQuotes = false } = settings ?? {};
  const t = text();
  const written = await format.export(library, {
    labels: (label) => t.of('exportLabel', label),
    colourName: (colour) => settings?.colourNames[colour] || t.of('colour', colour),
    now: ports.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: ports.version,
    locale: t.locale,
    conversion: await loadConversion(script, { traditional, cornerQuotes }),
    split: files === 'many',
    ...(template !== undefined && { template }),
    progress,
    signal,
  });
  if (!written.ok) return { failed: written.error.code };
  return { files: written.value.files, changes };
};
