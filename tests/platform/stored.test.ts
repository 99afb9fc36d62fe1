import { beforeEach, expect, it, vi } from 'vitest';

const local = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn() }));
vi.mock('../../platform/browser', () => ({ browser: { storage: { local } } }));

import { loadSettings, saveSettings } from '../../platform/settings';
import { loadBackup, saveBackup } from '../../platform/stored-backup';

let stored: Record<string, unknown> = {};

beforeEach(() => {
  vi.resetAllMocks();
  stored = { settings: { openIn: 'zh-Hans', quietSites: ['a.example'] }, backup: { way: 'folder' } };
  local.get.mockImplementation(async () => stored);
  local.set.mockImplementation(async (patch: Record<string, unknown>) => {
    stored = { ...stored, ...patch };
  });
});

it('keeps all other settings and what is known of backups when one is changed', async () => {
  await saveSettings({ lastColour: 'blue' });
  await saveBackup({ failure: 'full' });
  expect(await loadSettings()).toMatchObject({
    openIn: 'zh-Hans',
    quietSites: ['a.example'],
    lastColour: 'blue',
  });
  expect(await loadBackup()).toMatchObject({ way: 'folder', failure: 'full' });
});

it('does not take what cannot be read for what was never set: nothing is stored over it', async () => {
  local.get.mockRejectedValue(new Error('IO error'));
  expect(await loadSettings()).toMatchObject({ openIn: 'original' });
  expect(await loadBackup()).toMatchObject({ way: null });
  await expect(saveSettings({ lastColour: 'blue' })).rejects.toThrow('IO error');
  await expect(saveBackup({ failure: 'full' })).rejects.toThrow('IO error');
  expect(local.set).not.toHaveBeenCalled();
});
