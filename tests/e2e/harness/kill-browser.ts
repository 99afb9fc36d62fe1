import type { Browser } from 'puppeteer-core';

/** Ends the process that puppeteer started for this browser, with its own children, by SIGKILL; waits for its end. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('not a browser that was started here');
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  // Started detached: it leads a process group of its own.
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
