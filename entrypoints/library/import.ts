import type { ImportCallbacks, ImportModel, ProgressModel } from '../../components/library/import-model';
import { LIMITS } from '../../exchange';
import type { LibraryScope } from './scope';
import type { ReadAnswer } from './transfer-work';

/** Takes a file in, in steps: read, show what would happen, do it when the reader agrees, offer the way back. */
export const createImport = ({ ports, read, update, say, text }: LibraryScope): ImportCallbacks => {
  let file: File | null = null;
  let review: Extract<ReadAnswer, { ok: true }> | null = null;

  const show = (shown: ImportModel) => update({ dialog: { kind: 'import', import: shown } });

  const step = () => {
    const { dialog } = read();
    return dialog?.kind === 'import' ? dialog.import.step : null;
  };

  /** Whether the dialog is still open: closed while something went on, the reader wants it no more. */
  const isWanted = () => step() !== null;

  const showStopped = () => {
    if (isWanted()) show({ step: 'cancelled' });
  };

  /** Shows how far a step is, as long as it is the one that is shown. */
  const following =
    (followed: ImportModel['step'], stepWith: (progress: ProgressModel) => ImportModel) =>
    (done: number, total: number) => {
      if (step() === followed) show(stepWith({ done, total }));
    };

  const lastImport = async () => {
    const last = await ports.store.lastImport();
    return last.ok ? last.value : null;
  };

  const undo = async () => {
    show({ step: 'undoing', progress: { done: 0, total: 0 } });
    const last = await lastImport();
    const progress = following('undoing', (amount) => ({ step: 'undoing', progress: amount }));
    const undone = await ports.transfer.undo(progress);
    // Stopped, which may have come too late.
    if (undone === null && (await lastImport()) === last) return showStopped();
    if (undone?.ok === false) return show({ step: 'failed', code: undone.error.code });
    void ports.callBackground('library.changed', {});
    if (isWanted()) update({ dialog: null });
    say(text()('import_undone'));
  };

  const open = async (chosen: File, passphrase: string | null) => {
    const fileName = chosen.name;
    show({ step: 'reading', fileName, progress: { done: 0, total: 0 } });
    const progress = following('reading', (amount) => ({ step: 'reading', fileName, progress: amount }));
    const answer = await ports.transfer.read(chosen, passphrase, ports.now(), progress);
    // Stopped, or another file was chosen since.
    if (answer === null || chosen !== file || !isWanted()) return;
    if (answer.ok) {
      review = answer;
      const { format, origin, plan, refused, refusedMore } = answer;
      const exportedAt = Date.parse(origin?.exportedAt ?? '');
      show({
        step: 'review',
        fileName,
        format,
        origin: origin && { exportedAt, isPart: origin.isPart },
        plan,
        refused,
        refusedMore,
      });
      return;
    }
    if ('storage' in answer) return show({ step: 'failed', code: answer.storage.code });
    const { code } = answer.file;
    const isLocked = code === 'needs-passphrase' || code === 'wrong-passphrase';
    if (!isLocked) return show({ step: 'refused', code });
    show({ step: 'passphrase', fileName, wrong: code === 'wrong-passphrase' });
  };

  return {
    importFile: (chosen) => {
      file = chosen;
      review = null;
      if (chosen.size > LIMITS.file) return show({ step: 'refused', code: 'too-large' });
      void open(chosen, null);
    },
    unlockImport: (passphrase) => {
      if (file) void open(file, passphrase);
    },
    confirmImport: async () => {
      if (!review) return;
      const { plan, refused, refusedMore } = review;
      review = null;
      const last = await lastImport();
      if (step() !== 'review') return;
      show({ step: 'importing', progress: { done: 0, total: 0 } });
      const progress = following('importing', (amount) => ({ step: 'importing', progress: amount }));
      const done = await ports.transfer.take(progress);
      if (done === null && (await lastImport()) === last) return showStopped();
      if (done?.ok === false) return show({ step: 'failed', code: done.error.code });
      void ports.callBackground('library.changed', {});
      if (!isWanted()) return say(text()('import_done'), undo);
      show({ step: 'done', plan: done?.value ?? plan, refused, refusedMore });
    },
    cancelImport: () => {
      const stopped = step();
      ports.transfer.stop();
      file = null;
      review = null;
      // What writes into the library says itself how it ended.
      if (stopped !== 'importing' && stopped !== 'undoing') showStopped();
    },
    undoImport: () => void undo(),
  };
};
