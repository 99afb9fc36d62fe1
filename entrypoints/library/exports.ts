import type {
  ExportCallbacks,
  ExportRequest,
  ExportRun,
  ExportScope,
} from '../../components/library/export-model';
import type { LibraryCallbacks } from '../../components/library/model';
import { toMarkdown } from '../../exchange';
import type { Packing } from '../../exchange/packing';
import { bundleName } from './file-name';
import type { LibraryScope } from './scope';

const OPEN: Packing = { gzip: false, passphrase: null };

/** Hands the library, or a part of it, out as a file. */
export const createExports = ({
  ports,
  update,
  say,
  text,
}: LibraryScope): ExportCallbacks & Pick<LibraryCallbacks, 'exportBundle' | 'exportMarkdown'> => {
  const { store, transfer } = ports;

  const hand = (name: string, file: Blob) => {
    ports.download(name, file);
    say(text()('exported', name));
  };

  /** What was handed out is known, so that the next export to that machine begins there. */
  const note = (scope: ExportScope, changes: number, now: number) => {
    if (scope.kind === 'changes') return store.noteExport(scope.target, changes);
    return scope.kind === 'all' ? store.noteBackup(now, changes) : null;
  };

  /** Null when it was stopped, else the code of a failure or nothing. */
  const handBundle = async (scope: ExportScope, packing: Packing): Promise<{ failed?: string } | null> => {
    const now = ports.now();
    const packed = await transfer.pack({ scope, packing, version: ports.version, now });
    if (packed === null) return null;
    if (!packed.ok) return { failed: packed.error.code };
    const { file, changes } = packed.value;
    hand(bundleName(now, packing, scope), file);
    await note(scope, changes, now);
    return {};
  };

  const showRun = (run: ExportRun) => update({ dialog: { kind: 'export', run } });

  return {
    startExport: async ({ scope, gzip, passphrase }: ExportRequest) => {
      showRun({ done: 0, total: 0 });
      const handed = await handBundle(scope, { gzip, passphrase });
      if (handed === null) return;
      if (handed.failed === undefined) update({ dialog: null });
      else showRun({ failed: handed.failed });
    },
    cancelExport: () => {
      transfer.stop();
      showRun(null);
    },
    exportBundle: async () => {
      update({ failure: null });
      const handed = await handBundle({ kind: 'all' }, OPEN);
      if (handed?.failed !== undefined) update({ failure: handed.failed });
    },
    exportMarkdown: async () => {
      update({ failure: null });
      const library = await store.exportLibrary();
      if (!library.ok) return update({ failure: library.error.code });
      const day = new Date(ports.now()).toISOString().slice(0, 10);
      hand(`zhupi-${day}.md`, new Blob([toMarkdown(library.value)], { type: 'text/markdown' }));
    },
  };
};
