import { signal } from '@preact/signals';
import type { PageScript } from '../../chinese/types';
import type { ReadingCallbacks, ReadingModel } from '../../components/reading/model';
import type { callBackground } from '../../messaging';
import type { ReadingLook } from '../../messaging/reading-look';
import type { ReaderHandlers } from '../../messaging/receive-reader';

/** A dragged slider changes the look many times before it is worth keeping. */
const KEEP_MS = 300;

interface ReadingPorts {
  look: ReadingLook;
  /** The script that the text was saved in. */
  script: PageScript;
  /** Null until the text is read. */
  reader(): Pick<ReaderHandlers, 'reader.facts' | 'reader.toggleScript'> | null;
  call: typeof callBackground;
  openOriginal(): void;
  openLibrary(): void;
  print(): void;
  /** Sets the page as the look says. */
  apply(look: ReadingLook, shown: PageScript): void;
}

/** The state of the reader view, and what its bar does. */
export const createReading = ({ look, script, reader, call, apply, ...ports }: ReadingPorts) => {
  const model = signal<ReadingModel>({ shown: script, look, facts: null, isLookOpen: false, failure: null });
  const update = (patch: Partial<ReadingModel>) => {
    const next = { ...model.value, ...patch };
    const { facts } = next;
    next.shown = facts && facts.shown !== 'original' ? facts.shown : script;
    model.value = next;
    apply(next.look, next.shown);
  };

  /** What is on the page now: a key may have converted it. */
  const refresh = async () => {
    const facts = await reader()?.['reader.facts']({});
    if (facts?.ok) update({ facts: facts.value });
  };

  let keeping: ReturnType<typeof setTimeout> | undefined;
  const callbacks: ReadingCallbacks = {
    toggleScript: async () => {
      const result = await reader()?.['reader.toggleScript']({});
      if (result) update(result.ok ? { facts: result.value, failure: null } : { failure: result.error.code });
    },
    setLook: (patch) => {
      update({ look: { ...model.value.look, ...patch } });
      clearTimeout(keeping);
      keeping = setTimeout(async () => {
        const kept = await call('reading.look', { look: model.value.look });
        update({ failure: kept.ok ? null : kept.error.code });
      }, KEEP_MS);
    },
    openLook: (isLookOpen) => update({ isLookOpen }),
    openOriginal: ports.openOriginal,
    openLibrary: ports.openLibrary,
    print: ports.print,
  };

  apply(look, script);
  return { model, callbacks, refresh };
};
