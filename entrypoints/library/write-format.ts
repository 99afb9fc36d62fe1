import {
  type Conversion,
  type CreateConverter,
  conversionTo,
  type ExportError,
  type ExportedFile,
  type FormatId,
  writeAs,
} from '../../exchange/formats';
import type { LibraryPart, LibraryStore, StorageError } from '../../storage';
import { type ExportWords, exportOptions } from './export-options';
import type { Progress } from './transfer-work';

export interface FormatRequest {
  scope: LibraryPart;
  format: FormatId;
  words: ExportWords;
}

/** The files of an export that is no bundle, and the last change in them. */
export type WrittenFormat =
  | { ok: true; value: { files: ExportedFile[]; changes: number } }
  | { ok: false; error: StorageError | ExportError };

export type LoadConverters = (script: Conversion['script']) => Promise<CreateConverter>;

/** Writes what was chosen of the library in one of the export formats, a portion at a time. */
export const writeFormat = async (
  store: Pick<LibraryStore, 'livePart'>,
  { scope, format, words }: FormatRequest,
  loadConverters: LoadConverters,
  progress: Progress,
): Promise<WrittenFormat> => {
  const part = await store.livePart(scope);
  if (!part.ok) return part;
  const { total, changes } = part.value;
  let failure: StorageError | null = null;
  const read = async (from: number, count: number) => {
    const articles = await part.value.read(from, count);
    if (articles.ok) return articles.value;
    failure = articles.error;
    return null;
  };
  const options = exportOptions(words, await conversionTo(words.conversion, loadConverters));
  const written = await writeAs(format, { total, read }, { ...options, progress });
  if (!written.ok) return { ok: false, error: failure ?? written.error };
  return { ok: true, value: { files: written.value.files, changes } };
};
