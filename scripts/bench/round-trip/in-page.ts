/** What runs in the pages: one conversion and the way back, on the live document. */
import { createConverter, detectScript } from '../../../chinese';
import { observePage } from '../../../page/observer';
import { createScriptToggle } from '../../../page/script-toggle';
import { otherScript, planFor } from '../../../page/script-toggle/direction';

export interface Trip {
  /** Whether there was anything to convert. */
  isConverted: boolean;
  /** UTF-16 code units of the serialised document that differ in the end. */
  differing: number;
}

const differing = (a: string, b: string): number => {
  let count = Math.abs(a.length - b.length);
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) count++;
  return count;
};

/** Converts the page and restores it, twice. */
function travel(): Trip {
  const life = new AbortController();
  const serialised = () => document.documentElement.outerHTML;
  const before = serialised();
  const script = detectScript(document.body?.textContent ?? '');
  const settings = { traditional: 's2twp', cornerQuotes: true } as const;
  const plan = planFor(otherScript(script, 'zh-Hans'), script, location.hostname, settings);
  if (!plan) return { isConverted: false, differing: 0 };
  const toggle = createScriptToggle({
    document,
    observer: observePage(document, life.signal),
    signal: life.signal,
    onWritten: () => undefined,
    detectScript,
  });
  const finish = () => window.dispatchEvent(new Event('beforeprint'));
  const converter = createConverter(plan.config, { quotes: 'corner' });
  const gentle = plan.target === 'zh-Hans' ? createConverter('t2s') : plan.evenOut ? converter : null;
  let isConverted = true;
  for (let round = 0; round < 2; round++) {
    toggle.convert(plan, converter, gentle);
    finish();
    isConverted &&= serialised() !== before;
    toggle.restore();
    finish();
  }
  const trip = { isConverted, differing: differing(before, serialised()) };
  life.abort();
  return trip;
}

export type InPage = { travel(): Trip };

Object.assign(globalThis, { bench: { travel } satisfies InPage });
