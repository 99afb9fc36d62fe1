import type { Tabs } from 'webextension-polyfill';
import type { ReaderCalls } from '../../messaging';
import { isNeverHere } from '../../messaging/never-sites';
import { callReader } from '../../messaging/send';
import { ensureReader } from '../../platform/inject';
import { loadSettings } from '../../platform/settings';
import { activeTab } from '../../platform/tabs';

type ReaderAction = {
  [Name in keyof ReaderCalls]: { name: Name; payload: ReaderCalls[Name]['payload'] };
}[keyof ReaderCalls];

/** What each keyboard command of the manifest, and each item of the context menu, asks of the reader. */
export const COMMANDS: Readonly<Record<string, ReaderAction>> = {
  mark: { name: 'reader.markSelection', payload: {} },
  note: { name: 'reader.markSelection', payload: { note: true } },
  'clean-view': { name: 'reader.toggleCleanView', payload: {} },
  'toggle-script': { name: 'reader.toggleScript', payload: {} },
  'copy-original': { name: 'reader.copyOriginal', payload: {} },
  save: { name: 'reader.save', payload: {} },
  'next-mark': { name: 'reader.jump', payload: { to: 'next' } },
  'previous-mark': { name: 'reader.jump', payload: { to: 'previous' } },
  'show-marks': { name: 'reader.showMarks', payload: {} },
  undo: { name: 'reader.undo', payload: {} },
  toolbar: { name: 'reader.openToolbar', payload: {} },
};

/** Carries out a command on a tab (the active one if the browser names none). Unknown commands do nothing. */
export const runCommand = async (command: string, tab?: Tabs.Tab): Promise<void> => {
  const action = COMMANDS[command];
  const { id: tabId, url = '' } = (tab?.id === undefined ? await activeTab() : tab) ?? {};
  if (!action || tabId === undefined) return;
  if (isNeverHere(await loadSettings(), url)) return;
  if ((await ensureReader(tabId)).ok) await callReader(tabId, action.name, action.payload);
};
