import { describe, expect, it } from 'vitest';
import { BACKGROUND_CALLS } from '../../messaging/protocol';
import { figure } from '../figure';
import { CALLS, soundPayload } from '../messaging/payloads';
import { inPage, until } from './harness';
import { openOwnPage } from './storage/own-page';
import { withBrowser } from './with-browser';

/** What became of a call: how it was answered, or why it could not be made. */
type Told = Record<string, string>;

/** Makes every call, one after the other. Runs in an extension's context: it is handed over as text. */
const SEND_ALL = `async (calls) => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const told = {};
  for (const { name, payload } of calls) {
    const result = await runtime.sendMessage({ to: 'background', name, payload }).catch(String);
    told[name] = result?.ok ? 'ok' : (result?.error?.code ?? String(result));
  }
  return told;
}`;

describe.each(['chromium', 'firefox'] as const)('who may call what, in %s', (name) => {
  const world = withBrowser(name);

  it('M1: pages, frames and our own pages get answers to the calls that are theirs, and to no others', async () => {
    const { browser, server } = world;
    const calls = CALLS.map((call) => ({ name: call, payload: soundPayload(call) }));
    const page = await browser.openPage(server.url('gov-article'));
    await inPage(page, () => {
      const frame = document.createElement('iframe');
      frame.src = location.href;
      document.body.append(frame);
    });
    await until('the frame', async () => page.frames().length > 1 && page.frames()[1]?.url() === page.url());
    // The page's own scripts have no way to send at all.
    const own = await inPage(
      page,
      () =>
        typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
          ?.sendMessage,
    );
    expect(own).toBe('undefined');

    const inScripts = (inFrames: boolean) =>
      browser.inExtension<{ frameId: number; result: Told }[]>(
        `return (await browser.scripting.executeScript({
          target: { tabId: argument.tabId, allFrames: argument.inFrames },
          func: ${SEND_ALL},
          args: [argument.calls],
        })).map(({ frameId, result }) => ({ frameId, result }))`,
        { tabId: browser.tabIdOf(page), inFrames, calls },
      );
    const results = await inScripts(true);
    const ofPage = results.find(({ frameId }) => frameId === 0)?.result;
    const ofFrame = results.find(({ frameId }) => frameId !== 0)?.result;
    const ownPage = await openOwnPage(browser);
    const ofExtension = await ownPage.run<Told>(`return (${SEND_ALL})(argument)`, calls);

    const told: [kind: 'content' | 'extension' | null, answers: Told | undefined][] = [
      ['content', ofPage],
      [null, ofFrame],
      ['extension', ofExtension],
    ];
    const wrong: string[] = [];
    let answered = 0;
    for (const [kind, answers] of told) {
      expect(Object.keys(answers ?? {}).sort()).toEqual([...CALLS].sort());
      for (const call of CALLS) {
        const isAllowed =
          kind !== null && (BACKGROUND_CALLS[call].senders as readonly string[]).includes(kind);
        const said = answers?.[call] ?? '';
        if (said !== 'refused') answered++;
        if (!isAllowed && said !== 'refused') wrong.push(`${kind} ${call}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(CALLS.length / 2);
    figure('M1', name, {
      tried: told.length * CALLS.length,
      failed: wrong.length,
      what: `calls by page, frame and own page, ${answered} of them answered; answered and not allowed`,
    });
  });
});
