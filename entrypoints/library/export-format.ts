import type { ExportRequest } from '../../components/library/export-model';
import type { ExportedFile } from '../../exchange/formats';
import { exportOptions } from './export-options';
import type { LibraryScope } from './scope';

/** The files of an export that is no bundle, and the last change in them; `failed` is the code of a failure. */
export type FormatFiles = { files: ExportedFile[]; changes: number } | { failed: string };

/**
 * Writes what was chosen of the library in one of the export formats, in the reader's language and script. The formats
 * and their dictionaries load here, not with the page.
 */
export const writeFormat = async (
  library: LibraryScope,
  request: ExportRequest,
  run: { signal: AbortSignal; progress(done: number, total: number): void },
): Promise<FormatFiles> => {
  const { exportFormats } = await import('../../exchange/formats');
  const format = exportFormats.find((each) => each.id === request.format);
  if (format === undefined) return { failed: 'invalid' };
  const chosen = await library.ports.store.livePart(request.scope);
  if (!chosen.ok) return { failed: chosen.error.code };
  const { total, changes } = chosen.value;
  let failed: string | null = null;
  const read = async (from: number, count: number) => {
    const articles = await chosen.value.read(from, count);
    if (articles.ok) return articles.value;
    failed = articles.error.code;
    return null;
  };
  const options = await exportOptions(library, request);
  const written = await format.export({ total, read }, { ...options, ...run });
  if (!written.ok) return { failed: failed ?? written.error.code };
  return { files: written.value.files, changes };
};
