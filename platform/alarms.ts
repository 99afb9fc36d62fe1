import { browser } from './browser';

const BACKUP = 'backup';

/** Looks every hour whether a backup is due; the browser keeps the alarm over restarts, or it is set anew. */
export const scheduleBackups = async (isOn: boolean): Promise<void> => {
  if (!isOn) {
    await browser.alarms.clear(BACKUP);
    return;
  }
  if ((await browser.alarms.get(BACKUP)) === undefined) {
    browser.alarms.create(BACKUP, { delayInMinutes: 5, periodInMinutes: 60 });
  }
};

/** Must be called in the first turn of the background. */
export const onBackupAlarm = (run: () => void): void => {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKUP) run();
  });
};
