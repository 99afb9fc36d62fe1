import { defineBackground } from 'wxt/utils/define-background';
import { receiveBackgroundCalls } from '../../messaging/receive';
import { browser } from '../../platform/browser';
import { lastingDatabases } from '../../platform/databases';
import { registerGrantedSites } from '../../platform/permissions';
import { storedWitness } from '../../platform/stored-witness';
import { openExtensionPage } from '../../platform/tabs';
import { openLibrary } from '../../storage';
import { watchBackups } from './backup';
import { runCommand } from './commands';
import { createHandlers } from './handlers';
import { createMenus, runMenuItem } from './menus';
import { beginEverywhere, lookAgainEverywhere } from './open-tabs';

/** Everything is registered in the first turn: a worker that is woken for an event must find its listener. */
export default defineBackground(() => {
  const library = openLibrary({ witness: storedWitness, indexedDB: lastingDatabases() });
  receiveBackgroundCalls(createHandlers(library));
  watchBackups(library);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openExtensionPage('/welcome.html');
    void createMenus();
    void registerGrantedSites();
    void beginEverywhere();
  });
  browser.runtime.onStartup.addListener(() => {
    void createMenus();
    void library.sweepTrash();
  });
  browser.permissions.onAdded.addListener(() => void registerGrantedSites().then(lookAgainEverywhere));
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites());
  // Firefox for Android has neither menus nor keys.
  browser.contextMenus?.onClicked.addListener((info, tab) => void runMenuItem(String(info.menuItemId), tab));
  browser.commands?.onCommand.addListener((command, tab) => void runCommand(command, tab));
});
