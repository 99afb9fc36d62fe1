import type { ExportRequest, TemplatePreview } from '../../components/library/export-model';
import { exportOptions } from './export-options';
import type { LibraryScope } from './scope';

/** So many articles are enough to see what becomes of one and of the next. */
const FIRST = 2;

/** Tries a template on the first of the articles that are to go out; null where the library does not answer. */
export const previewOf = async (
  library: LibraryScope,
  request: ExportRequest,
): Promise<TemplatePreview | null> => {
  const { store } = library.ports;
  const { scope } = request;
  const found = scope.kind === 'selection' ? { ok: true as const, value: scope.ids } : await store.find();
  if (!found.ok) return null;
  const first = await store.readPart({ kind: 'selection', ids: found.value.slice(0, FIRST) });
  if (!first.ok) return null;
  const { articlesOf, previewTemplate } = await import('../../exchange/formats');
  return previewTemplate(articlesOf(first.value.library), await exportOptions(library, request));
};
