import type { JSHandle, Page } from 'puppeteer-core';

/**
 * The call of a function as source text. Functions are sent to the browser as they stand in our compiled code,
 * and there tsx wraps inner functions in `__name`, which no page has.
 */
function callOf(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `((__name) => (${run})(...${JSON.stringify(args)}))((named) => named)`;
}

/** Runs a function in the page and brings its value back, which must survive JSON. */
export function inPage<Args extends unknown[], Value>(
  page: Page,
  run: (...args: Args) => Value,
  ...args: Args
): Promise<Awaited<Value>> {
  return page.evaluate(callOf(run, args)) as Promise<Awaited<Value>>;
}

/** Runs a function in the page and keeps its value there. */
export function handleInPage<Args extends unknown[]>(
  page: Page,
  run: (...args: Args) => unknown,
  ...args: Args
): Promise<JSHandle> {
  return page.evaluateHandle(callOf(run, args)) as Promise<JSHandle>;
}
