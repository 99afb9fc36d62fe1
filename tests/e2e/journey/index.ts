import type { Page } from 'puppeteer-core';
import type { FixtureServer } from '../../fixtures/server';
import type { ExtensionBrowser } from '../harness';
import { carryOver, eraseAndImport, exportBundle, library, nothingLeaked, save } from './keeping';
import { mark, suggestions } from './marking';
import { badge, cleanView, popup, script } from './reading';
import type { Scene, Step } from './scene';

export type { Scene, Step } from './scene';

/** The whole product as a reader walks through it, from a fresh installation to the import in another browser. */
export const JOURNEY: readonly Step[] = [
  badge,
  popup,
  cleanView,
  script,
  mark,
  suggestions,
  save,
  library,
  exportBundle,
  eraseAndImport,
  carryOver,
  nothingLeaked,
];

export interface Walk {
  server: FixtureServer;
  start(): Promise<ExtensionBrowser>;
  startOther(): Promise<ExtensionBrowser>;
  /** Takes what was seen, line by line. */
  see(line: string): void;
  screenshot(page: Page, name: string): Promise<void>;
}

export function openScene(browser: ExtensionBrowser, walk: Omit<Walk, 'start'>): Scene {
  return { browser, ...walk, article: null, quotes: [], bundle: null };
}

/** Walks the journey and tells how it went; ends at the first step that fails. Answers whether all passed. */
export async function walkJourney(walk: Walk): Promise<boolean> {
  const browser = await walk.start();
  try {
    walk.see(browser.version);
    const scene = openScene(browser, walk);
    for (const [index, step] of JOURNEY.entries()) {
      walk.see(`${index + 1}. ${step.name}`);
      try {
        await step.walk(scene);
      } catch (error) {
        walk.see(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
        for (const problem of await browser.problems()) walk.see(problem);
        return false;
      }
    }
    return true;
  } finally {
    await browser.close();
  }
}
