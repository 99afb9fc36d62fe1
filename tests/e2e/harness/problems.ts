import type { Page } from 'puppeteer-core';

/** Errors that come from the extension's own files. */
export class ProblemLog {
  readonly lines: string[] = [];
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  add(line: string): void {
    this.lines.push(line);
  }

  /** Listens on a page; errors of a web page's own scripts are not ours. */
  watch(page: Page): void {
    const isOurs = (text: string) => text.includes(this.#origin) || page.url().startsWith(this.#origin);
    page.on('pageerror', (error) => {
      const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      if (isOurs(text)) this.add(`uncaught: ${text}`);
    });
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      if (isOurs(message.location().url ?? '')) this.add(`console.error: ${message.text()}`);
    });
  }
}
