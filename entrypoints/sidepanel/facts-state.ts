import { signal } from '@preact/signals';
import type { FactsCallbacks, FactsModel } from '../../components/sidepanel/Facts';
import type { callReader } from '../../messaging';
import type { Translate } from '../../platform/i18n';
import type { ActiveTab } from '../../platform/tabs';
import { type CopiedTable, factsTable } from './facts-table';

/** What the list of facts needs of the browser and of the page. */
export interface FactsPorts {
  activeTab(): Promise<ActiveTab | null>;
  callReader: typeof callReader;
  copy(table: CopiedTable): Promise<void>;
}

const CLOSED: FactsModel = { isOpen: false, facts: null, failure: null, copied: null };

/**
 * The facts of the followed page, asked for while the list is open only. `refresh` asks again, when the page or the
 * tab has changed.
 */
export const createFacts = (t: Translate, ports: FactsPorts) => {
  const model = signal<FactsModel>(CLOSED);
  // Only the answer to the last question is shown.
  let question = 0;
  const followed = () => ports.activeTab().catch(() => null);
  const update = (patch: Partial<FactsModel>) => {
    model.value = { ...model.value, ...patch };
  };

  const refresh = async (): Promise<void> => {
    if (!model.value.isOpen) return;
    const asked = ++question;
    const tab = await followed();
    const answer = tab && (await ports.callReader(tab.id, 'reader.findFacts', {}));
    if (asked !== question) return;
    if (!answer) update({ facts: null, failure: null });
    else if (answer.ok) update({ facts: answer.value, failure: null });
    else update({ facts: null, failure: answer.error.code });
  };

  const callbacks: FactsCallbacks = {
    open: (isOpen) => {
      // A list that is drawn open says so too.
      if (isOpen === model.value.isOpen) return;
      question++;
      model.value = { ...CLOSED, isOpen };
      void refresh();
    },
    show: async ({ start, end, text }) => {
      const tab = await followed();
      if (!tab) return;
      const shown = await ports.callReader(tab.id, 'reader.showRange', { start, end, text });
      update({ failure: shown.ok ? null : shown.error.code });
    },
    copy: async () => {
      const table = factsTable(
        model.value.facts ?? [],
        [t('facts_kind'), t('facts_value'), t('facts_unit'), t('facts_about')],
        (kind) => t.of('fact', kind),
      );
      const copied = await ports.copy(table).then(
        () => 'done' as const,
        () => 'failed' as const,
      );
      update({ copied });
    },
  };

  return { model, callbacks, refresh };
};
