import type { ExportRequest, TemplatePreview } from '../../components/library/export-model';
import { exportOptions, exportWords } from './export-options';
import type { LibraryScope } from './scope';

/** So many articles are enough to see what becomes of one and of the next. */
const FIRST = 2;

// Past the door: through it the dictionaries would come with everything else that is imported there.
const loadConverters = async () => (await import('../../chinese/create-converter')).createConverter;

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
  const { articlesOf, conversionTo, previewTemplate } = await import('../../exchange/formats');
  const words = exportWords(library, request);
  const conversion = await conversionTo(words.conversion, loadConverters);
  return previewTemplate(articlesOf(first.value.library), exportOptions(words, conversion));
};
