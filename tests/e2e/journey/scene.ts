import type { Page } from 'puppeteer-core';
import type { FixtureServer } from '../../fixtures/server';
import type { ExtensionBrowser } from '../harness';

/** Where the journey has come to: what later steps need of earlier ones. */
export interface Scene {
  browser: ExtensionBrowser;
  server: FixtureServer;
  /** Starts the browser that the library is carried to. */
  startOther(): Promise<ExtensionBrowser>;
  /** Tells a person what was seen. */
  see(line: string): void;
  screenshot(page: Page, name: string): Promise<void>;
  /** The article's tab, from step 1 on. */
  article: Page | null;
  /** The quotes that are marked on it, in the page's own script. */
  quotes: string[];
  /** The exported bundle. */
  bundle: { name: string; bytes: Buffer } | null;
}

export interface Step {
  name: string;
  walk(scene: Scene): Promise<void>;
}

/** The fixture that the journey is walked on. */
export const ARTICLE = 'gov-article';

export function articleOf({ article }: Scene): Page {
  if (!article) throw new Error('the article is not open');
  return article;
}
