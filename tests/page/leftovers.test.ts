import { afterEach, expect, it, vi } from 'vitest';
import { HIDDEN_ATTRIBUTE, HOST_ATTRIBUTE, removeLeftovers } from '../../page/leftovers';
import { observePage } from '../../page/observer';
import { openFixture } from './open-page';

afterEach(() => vi.unstubAllGlobals());

it('takes away what an instance left that ended without notice, to the byte', () => {
  const { document, serialised } = openFixture('gov-article');
  const before = serialised();
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  document.documentElement.append(host);
  document.querySelector('body > *')?.setAttribute(HIDDEN_ATTRIBUTE, '');
  expect(serialised()).not.toBe(before);
  removeLeftovers(document, observePage(document, new AbortController().signal));
  expect(serialised()).toBe(before);
});
