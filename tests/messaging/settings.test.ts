import { describe, expect, it } from 'vitest';
import { readSettings } from '../../messaging/settings';

const DEFAULTS = {
  language: 'auto',
  traditional: 's2tw',
  cornerQuotes: false,
  openIn: 'original',
  siteScripts: {},
  lastColour: 'vermilion',
  selectionToolbar: true,
  spared: [],
  siteMemory: true,
};

describe('readSettings', () => {
  it.each([undefined, null, 7, 'text', [], {}])('has a default for everything: %j', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('keeps what is well formed, and drops what is not or is unknown', () => {
    expect(
      readSettings({ language: 'zh_TW', traditional: 'klingon', selectionToolbar: false, extra: 1 }),
    ).toEqual({
      ...DEFAULTS,
      language: 'zh_TW',
      selectionToolbar: false,
    });
  });
});
