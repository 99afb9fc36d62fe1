import type { ImportModel, LibraryCallbacks, PlanModel } from '../../components/library/model';
import { type ImportPlan, LIMITS, type Library, parseBundle, planImport, type Refusal } from '../../exchange';
import type { LibraryScope } from './scope';

/** UTF-8 takes at most three bytes for a UTF-16 code unit. */
const MAX_BYTES = LIMITS.bundle * 3;

const withRefusals = (plan: ImportPlan, refused: readonly Refusal[]): PlanModel => {
  const more = (kind: Refusal['kind']) => refused.filter((refusal) => refusal.kind === kind).length;
  return {
    articles: { ...plan.articles, refused: plan.articles.refused + more('article') },
    highlights: { ...plan.highlights, refused: plan.highlights.refused + more('highlight') },
    isDrastic: plan.isDrastic,
  };
};

/** Takes a bundle in, in steps: read, show what would happen, do it when the reader agrees, offer the way back. */
export const createImport = ({
  ports,
  read,
  update,
  say,
  text,
  change,
}: LibraryScope): Pick<LibraryCallbacks, 'importFile' | 'confirmImport' | 'undoImport'> => {
  let incoming: { library: Library; refused: Refusal[] } | null = null;

  const show = (step: ImportModel) => update({ dialog: { kind: 'import', import: step } });

  /** Whether the dialog is still open: closed while something went on, the reader wants it no more. */
  const isWanted = () => read().dialog?.kind === 'import';

  const undo = async () => {
    update({ dialog: null });
    if (await change(() => ports.store.undoImport())) say(text()('import_undone'));
  };

  return {
    importFile: async (file) => {
      incoming = null;
      if (file.size > MAX_BYTES) return show({ step: 'refused', code: 'too-large' });
      show({ step: 'reading' });
      const json = await file.text().catch(() => null);
      if (!isWanted()) return;
      if (json === null) return show({ step: 'refused', code: 'unreadable' });
      const parsed = parseBundle(json);
      if (!parsed.ok) return show({ step: 'refused', code: parsed.error.code });
      const current = await ports.store.exportLibrary();
      if (!isWanted()) return;
      if (!current.ok) return show({ step: 'failed', code: current.error.code });
      const plan = planImport(current.value, parsed.library, { now: ports.now() });
      incoming = parsed;
      show({ step: 'review', fileName: file.name, plan: withRefusals(plan, parsed.refused) });
    },
    confirmImport: async () => {
      if (!incoming) return;
      const { library, refused } = incoming;
      incoming = null;
      show({ step: 'importing' });
      const done = await ports.store.importLibrary(library);
      if (!done.ok) return show({ step: 'failed', code: done.error.code });
      void ports.callBackground('library.changed', {});
      if (!isWanted()) return say(text()('import_done'), undo);
      show({ step: 'done', plan: withRefusals(done.value, refused) });
    },
    undoImport: () => void undo(),
  };
};
