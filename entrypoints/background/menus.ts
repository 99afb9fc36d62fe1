import type { Menus, Tabs } from 'webextension-polyfill';
import { READING_PATH } from '../../messaging/own-pages';
import { SAMPLE_PATH } from '../../messaging/sample-page';
import { browser } from '../../platform/browser';
import type { MessageKey } from '../../platform/i18n';
import { createTurns } from '../../platform/in-turn';
import { loadTranslate } from '../../platform/language';
import { loadSettings } from '../../platform/settings';
import { openExtensionPage } from '../../platform/tabs';
import { runCommand } from './commands';

interface MenuItem {
  id: string;
  title: MessageKey;
  contexts: Menus.ContextType[];
}

/** The context menu; but for the library, an item's id is the command that it runs. */
const ITEMS: readonly MenuItem[] = [
  { id: 'mark', title: 'menu_mark', contexts: ['selection'] },
  { id: 'note', title: 'menu_note', contexts: ['selection'] },
  { id: 'copy-original', title: 'menu_copy_original', contexts: ['selection'] },
  { id: 'clean-view', title: 'menu_clean_view', contexts: ['page'] },
  { id: 'toggle-script', title: 'menu_toggle_script', contexts: ['page', 'selection'] },
  { id: 'library', title: 'menu_library', contexts: ['page'] },
];

/** Only where a page can be read: of our own pages, on the sample and the reader view. */
const pages = () => [
  'http://*/*',
  'https://*/*',
  browser.runtime.getURL(SAMPLE_PATH),
  `${browser.runtime.getURL(READING_PATH)}*`,
];

const inTurn = createTurns();

/** Makes the menu anew in the reader's language, where the browser has one. */
export const createMenus = (): Promise<void> =>
  inTurn(async () => {
    if (!browser.contextMenus) return;
    const t = await loadTranslate((await loadSettings()).language);
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts } of ITEMS) {
      browser.contextMenus.create({ id, title: t(title), contexts, documentUrlPatterns: pages() });
    }
  });

export const runMenuItem = async (id: string, tab?: Tabs.Tab): Promise<void> =>
  id === 'library' ? openExtensionPage('/library.html') : runCommand(id, tab);
