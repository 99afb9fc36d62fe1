import type { Browser, Page } from 'puppeteer-core';

/** The WebDriver BiDi connection below puppeteer: for what its own interface does not offer in Firefox. */
export interface BidiConnection {
  send(method: string, parameters: Record<string, unknown>): Promise<{ result: unknown }>;
}

export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface EvaluateResult {
  type: 'success' | 'exception';
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

export function bidiConnection(browser: Browser): BidiConnection {
  // Not in puppeteer's types: its Firefox browser keeps the connection in a getter of this name.
  return (browser as unknown as { connection: BidiConnection }).connection;
}

export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Evaluates an expression in a browsing context; throws what it throws. */
export async function evaluateIn(
  connection: BidiConnection,
  context: string,
  expression: string,
  serializationOptions: Record<string, unknown> = {},
): Promise<RemoteValue> {
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    serializationOptions,
  });
  return unwrap(result as EvaluateResult);
}

export async function callIn(
  connection: BidiConnection,
  context: string,
  functionDeclaration: string,
  values: readonly unknown[],
): Promise<RemoteValue> {
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration,
    target: { context },
    awaitPromise: true,
    arguments: values,
  });
  return unwrap(result as EvaluateResult);
}

function unwrap(result: EvaluateResult): RemoteValue {
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'exception');
  return result.result ?? { type: 'undefined' };
}

/** The browser window's own context; needs Firefox to be started with `-remote-allow-system-access`. */
export async function chromeContext(connection: BidiConnection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('no browser window');
  return window.context;
}
