import { describe, expect, it, vi } from 'vitest';

vi.mock('../../platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'zh-HK' } } }));

import { languageFor, resolveLanguage } from '../../platform/language';

describe('languageFor', () => {
  it.each([
    ['zh-CN', 'zh_CN'],
    ['zh', 'zh_CN'],
    ['zh-Hans-HK', 'zh_CN'],
    ['zh-SG', 'zh_CN'],
    ['zh-TW', 'zh_TW'],
    ['zh_TW', 'zh_TW'],
    ['zh-Hant', 'zh_TW'],
    ['zh-MO', 'zh_TW'],
    ['en-GB', 'en'],
    ['ja', 'en'],
    ['', 'en'],
  ])('%s gets %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it('auto follows the browser, a choice does not', () => {
    expect(resolveLanguage('auto')).toBe('zh_TW');
    expect(resolveLanguage('en')).toBe('en');
  });
});
