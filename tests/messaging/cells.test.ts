import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { figure } from '../figure';
import { tries } from '../runs';
import { createFakeBrowser } from './fake-browser';
import { CALLS, soundPayload } from './payloads';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

import { BACKGROUND_CALLS } from '../../messaging/protocol';
import { answer, type BackgroundHandlers } from '../../messaging/receive';
import { fail, succeed } from '../../messaging/result';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 900_000 });

const SENDERS = [
  ['content', { id: 'zhupi', url: 'http://www.yunling.gov.cn/a.html', tab: { id: 7 }, frameId: 0 }],
  ['extension', { id: 'zhupi', url: 'extension://zhupi/library.html', tab: { id: 8 }, frameId: 0 }],
  [null, { id: 'zhupi', url: 'http://www.yunling.gov.cn/a.html', tab: { id: 7 }, frameId: 3 }],
  [null, { id: 'zhupi', url: 'http://www.yunling.gov.cn/a.html' }],
  [null, { id: 'somebody-else', url: 'extension://zhupi/library.html', tab: { id: 8 }, frameId: 0 }],
  [null, { url: 'extension://zhupi/library.html', tab: { id: 8 }, frameId: 0 }],
  [null, {}],
] as const;

const setUp = () => {
  fake.browser = createFakeBrowser();
  const handle = vi.fn(async () => succeed(null));
  return {
    handle,
    handlers: Object.fromEntries(CALLS.map((name) => [name, handle])) as unknown as BackgroundHandlers,
  };
};

describe('messages', () => {
  it('M1: every call from every kind of sender reaches its handler in the allowed cells only', async () => {
    const { handlers, handle } = setUp();
    let cells = 0;
    let answered = 0;
    for (const name of CALLS) {
      const payload = soundPayload(name);
      for (const [kind, sender] of SENDERS) {
        handle.mockClear();
        const isAllowed =
          kind !== null && (BACKGROUND_CALLS[name].senders as readonly string[]).includes(kind);
        const result = await answer(handlers, { to: 'background', name, payload }, sender);
        const reached = handle.mock.calls.length;
        expect([name, kind, reached]).toEqual([name, kind, isAllowed ? 1 : 0]);
        expect(result).toEqual(isAllowed ? succeed(null) : fail('refused'));
        cells++;
        answered += reached;
      }
    }
    expect(answered).toBeGreaterThanOrEqual(CALLS.length);
    figure('M1', 'node', {
      tried: cells,
      failed: 0,
      what: `calls by senders, ${answered} of them answered; answered and not allowed`,
    });
  });

  it('M4: payloads of any shape are refused or well formed, and never throw', async () => {
    const { handlers, handle } = setUp();
    let sent = 0;
    const properties = CALLS.map((name) => {
      const { payload: schema, senders } = BACKGROUND_CALLS[name];
      const sender = senders[0] === 'content' ? SENDERS[0][1] : SENDERS[1][1];
      return fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        async (payload) => {
          handle.mockClear();
          const result = await answer(handlers, { to: 'background', name, payload }, sender);
          const isSound = v.is(schema as v.GenericSchema, payload);
          expect(result).toEqual(isSound ? succeed(null) : fail('refused'));
          expect(handle).toHaveBeenCalledTimes(isSound ? 1 : 0);
          sent++;
        },
      );
    });
    for (const cases of tries(300, 100_000))
      for (const property of properties) await fc.assert(property, cases);
    figure('M4', 'node', {
      tried: sent,
      failed: 0,
      what: `payloads of any shape to ${CALLS.length} calls that throw or are handled malformed`,
    });
  });
});
