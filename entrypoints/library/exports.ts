import type {
  ExportCallbacks,
  ExportRequest,
  ExportRun,
  ExportScope,
  TemplatePreview,
} from '../../components/library/export-model';
import type { Packing } from '../../exchange/packing';
import { bundleName } from './file-name';
import type { LibraryScope } from './scope';

const OPEN: Packing = { gzip: false, passphrase: null };

/** Hands the library, or a part of it, out as a file. */
export const createExports = (scope: LibraryScope): ExportCallbacks & { exportBundle(): Promise<void> } => {
  const { ports, read, update, say, text } = scope;
  const { store, transfer } = ports;

  const hand = (name: string, file: Blob) => {
    ports.download(name, file);
    say(text()('exported', name));
  };

  const showRun = (run: ExportRun) => update({ dialog: { kind: 'export', run } });

  /** Shows how far it is, where the reader looks on. */
  const showProgress = (done: number, total: number) => {
    const { dialog } = read();
    if (dialog?.kind === 'export' && dialog.run !== null) showRun({ done, total });
  };

  /** What was handed out is known, so that the next export to that machine begins there. */
  const note = (what: ExportScope, changes: number, now: number) => {
    if (what.kind === 'changes') return store.noteExport(what.target, changes);
    return what.kind === 'all' ? store.noteBackup(now, changes) : null;
  };

  /** Null when it was stopped, else the code of a failure or nothing. */
  const handBundle = async (what: ExportScope, packing: Packing): Promise<{ failed?: string } | null> => {
    const now = ports.now();
    const request = { scope: what, packing, version: ports.version, now };
    const packed = await transfer.pack(request, showProgress);
    if (packed === null) return null;
    if (!packed.ok) return { failed: packed.error.code };
    const { file, changes } = packed.value;
    hand(bundleName(now, packing, what), file);
    await note(what, changes, now);
    return {};
  };

  const previewTemplate = async (request: ExportRequest): Promise<TemplatePreview | null> => {
    const { previewOf } = await import('./template-preview');
    return previewOf(scope, request);
  };

  /** Whether there is something wrong in the reader's own template: told before all of the library is read. */
  const isFaulty = async (request: ExportRequest) => {
    if (request.template === undefined) return false;
    const preview = await previewTemplate(request);
    return preview !== null && preview.problems.length > 0;
  };

  const handFormat = async (request: ExportRequest): Promise<{ failed?: string } | null> => {
    const { exportFormats } = await import('../../exchange/formats');
    const { exportWords } = await import('./export-options');
    const format = exportFormats.find(({ id }) => id === request.format)?.id;
    if (format === undefined) return { failed: 'invalid' };
    const words = exportWords(scope, request);
    const written = await transfer.write({ scope: request.scope, format, words }, showProgress);
    if (written === null) return null;
    if (!written.ok) return { failed: written.error.code };
    const { files, changes } = written.value;
    for (const { name, mediaType, content } of files) hand(name, new Blob(content, { type: mediaType }));
    if (request.scope.kind === 'changes') await note(request.scope, changes, ports.now());
    return {};
  };

  return {
    startExport: async (request) => {
      if (await isFaulty(request)) return showRun({ failed: 'template' });
      showRun({ done: 0, total: 0 });
      const { gzip, passphrase } = request;
      const handed = await (request.format === 'bundle'
        ? handBundle(request.scope, { gzip, passphrase })
        : handFormat(request));
      if (handed === null) return;
      if (handed.failed === undefined) update({ dialog: null });
      else showRun({ failed: handed.failed });
    },
    cancelExport: () => {
      transfer.stop();
      showRun(null);
    },
    previewTemplate,
    exportBundle: async () => {
      update({ failure: null });
      const handed = await handBundle({ kind: 'all' }, OPEN);
      if (handed?.failed !== undefined) update({ failure: handed.failed });
    },
  };
};
