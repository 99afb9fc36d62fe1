import type { ImportCallbacks, ImportModel, ProgressModel } from '../../components/library/import-model';
import { LIMITS } from '../../exchange';
import type { LibraryScope } from './scope';
import type { ReadAnswer } from './transfer-work';

/** Takes a file in, in steps: read, show what would happen, do it when the reader agrees, offer the way back. */
export const createImport = ({ ports, read, update, say, text }: LibraryScope): ImportCallbacks => {
  let file: File | null = null;
  let review: Extract<ReadAnswer, { ok: true }> | null = null;

  const show = (step: ImportModel) => update({ dialog: { kind: 'import', import: step } });

  /** Whether the dialog is still open: closed while something went on, the reader wants it no more. */
  const isWanted = () => read().dialog?.kind === 'import';

  /** Shows how far a step is, as long as it is the one that is shown. */
  const following =
    (step: ImportModel['step'], stepWith: (progress: ProgressModel) => ImportModel) =>
    (done: number, total: number) => {
      const { dialog } = read();
      if (dialog?.kind === 'import' && dialog.import.step === step) show(stepWith({ done, total }));
    };

  const undo = async () => {
    show({ step: 'undoing', progress: { done: 0, total: 0 } });
    const progress = following('undoing', (amount) => ({ step: 'undoing', progress: amount }));
    const undone = await ports.transfer.undo(progress);
    if (undone === null) return;
    if (!undone.ok) return show({ step: 'failed', code: undone.error.code });
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
      const { refused, refusedMore } = review;
      review = null;
      show({ step: 'importing', progress: { done: 0, total: 0 } });
      const progress = following('importing', (amount) => ({ step: 'importing', progress: amount }));
      const done = await ports.transfer.take(progress);
      if (done === null) return;
      if (!done.ok) return show({ step: 'failed', code: done.error.code });
      void ports.callBackground('library.changed', {});
      if (!isWanted()) return say(text()('import_done'), undo);
      show({ step: 'done', plan: done.value, refused, refusedMore });
    },
    cancelImport: () => {
      ports.transfer.stop();
      file = null;
      review = null;
      if (isWanted()) show({ step: 'cancelled' });
    },
    undoImport: () => void undo(),
  };
};
