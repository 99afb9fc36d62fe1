import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../tests/e2e/harness';
import type { FixtureServer } from '../../tests/fixtures/server';

export type Words = Readonly<Record<string, string>>;

/** What the views are opened in: `setStage` makes one. */
export interface Stage {
  browser: ExtensionBrowser;
  server: FixtureServer;
  /** A web page with an article that has marks and suggestions. */
  article: Page;
  /** The file of the library that was taken in. */
  bundle: string;
}

export interface View {
  name: string;
  /** Opens the view; `words` are the texts of the language that is set, `size` is of the window in CSS pixels. */
  open(stage: Stage, words: Words, size: Size | null): Promise<Page>;
  /** Ends what the view left behind, beyond its page. */
  leave?(stage: Stage): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

/** A text of the interface; throws where there is none of that key. */
export const say = (words: Words, key: string): string => {
  const text = words[key];
  if (text === undefined) throw new Error(`No such text: ${key}`);
  return text;
};
