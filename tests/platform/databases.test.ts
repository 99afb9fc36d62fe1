import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../platform/browser';
import { lastingDatabases } from '../../platform/databases';
import { openLibrary } from '../../storage';
import { snapshot } from '../exchange/samples';

vi.mock('../../platform/browser', () => ({ browser: { extension: { inIncognitoContext: false } } }));

const saved = () => openLibrary({ name: 'lasting', indexedDB: lastingDatabases() }).saveArticle(snapshot());

describe('a library in a private window', () => {
  it('is not opened, and says so: what is saved there would be forgotten', async () => {
    Object.assign(browser.extension, { inIncognitoContext: true });
    expect(await saved()).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is opened in every other', async () => {
    Object.assign(browser.extension, { inIncognitoContext: false });
    expect(await saved()).toMatchObject({ ok: true });
  });
});
