import { expect, it, vi } from 'vitest';

const stored: Record<string, unknown> = {};
const scripts = new Set<string>();
const origins: string[] = ['*://a.example/*'];
const later = () => new Promise((resolve) => setTimeout(resolve, 1));

vi.mock('../../platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => {
          await later();
          return { [key]: stored[key] };
        },
        set: async (values: object) => {
          await later();
          Object.assign(stored, values);
        },
      },
    },
    permissions: { getAll: async () => ({ origins: [...origins] }) },
    scripting: {
      getRegisteredContentScripts: async () => {
        await later();
        return [...scripts].map((id) => ({ id }));
      },
      unregisterContentScripts: async () => scripts.clear(),
      registerContentScripts: async (added: { id: string; matches: string[] }[]) => {
        await later();
        for (const { id, matches } of added) {
          if (scripts.has(id)) throw new Error(`Duplicate script ID '${id}'`);
          scripts.add(id);
          stored.matches = matches;
        }
      },
    },
  },
}));

import { createTurns } from '../../platform/in-turn';
import { registerGrantedSites } from '../../platform/permissions';
import { loadSettings, saveSettings } from '../../platform/settings';

it('tasks come one after the other, and a failure holds nobody up', async () => {
  const seen: string[] = [];
  const inTurn = createTurns();
  const task = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`);
      await later();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const outcomes = await Promise.allSettled([task('a'), task('b', true), task('c')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('settings that change at the same time are all kept', async () => {
  await Promise.all([saveSettings({ language: 'zh_TW' }), saveSettings({ lastColour: 'blue' })]);
  expect(await loadSettings()).toMatchObject({ language: 'zh_TW', lastColour: 'blue' });
});

it('sites that are granted at the same time are all watched', async () => {
  const first = registerGrantedSites();
  origins.push('*://b.example/*');
  await Promise.all([first, registerGrantedSites()]);
  expect(stored.matches).toEqual(['*://a.example/*', '*://b.example/*']);
});
