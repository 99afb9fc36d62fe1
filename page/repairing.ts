import { obtainPart } from './obtain-part';
import type { ReaderContext } from './reader-context';
import type { createRepairing, Repairing } from './repair';

/** What the script `repair` has to give. */
export type RepairPart = typeof createRepairing;

/** The repair of a page whose rules are injected when somebody first asks. Without access nothing is repaired. */
export interface LazyRepairing extends Omit<Repairing, 'isDamaged'> {
  isDamaged(): Promise<boolean>;
}

export const createLazyRepairing = (context: ReaderContext): LazyRepairing => {
  let repairing: Repairing | null = null;
  const obtain = async (): Promise<Repairing | null> => {
    if (repairing || !context.page.reading) return repairing;
    const create = await obtainPart<RepairPart>('repair');
    if (create.ok) repairing ??= create.value(context);
    return repairing;
  };
  return {
    get places() {
      return repairing?.places ?? 0;
    },
    isDamaged: async () => (await obtain())?.isDamaged() ?? false,
    begin: async () => (await obtain())?.begin(),
    readAgain: async () => repairing?.readAgain(),
    forget: () => repairing?.forget(),
  };
};
