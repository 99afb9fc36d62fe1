import { browser } from './browser';
import { createTurns } from './in-turn';

/** How many tabs are remembered; those that were written longest ago are forgotten first. */
const MOST_TABS = 200;

/**
 * A few facts about each tab, kept while the browser runs and nowhere on the disk: the background may be ended and
 * started in between.
 */
export const tabMemory = <Facts extends object>(name: string) => {
  const inTurn = createTurns();

  const load = async (): Promise<[tabId: number, facts: Partial<Facts>][]> => {
    const kept: unknown = (await browser.storage.session.get(name))[name];
    return Array.isArray(kept) ? (kept as [number, Partial<Facts>][]) : [];
  };

  return {
    read: (tabId: number): Promise<Partial<Facts>> =>
      inTurn(async () => (await load()).find(([id]) => id === tabId)?.[1] ?? {}),
    /** What is remembered of each tab. */
    all: (): Promise<Partial<Facts>[]> => inTurn(async () => (await load()).map(([, facts]) => facts)),
    write: (tabId: number, facts: Partial<Facts>): Promise<void> =>
      inTurn(async () => {
        const others = (await load()).filter(([id]) => id !== tabId);
        const rows = Object.keys(facts).length > 0 ? [...others, [tabId, facts]] : others;
        await browser.storage.session.set({ [name]: rows.slice(-MOST_TABS) });
      }),
  };
};
