import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../platform/i18n';

describe('createTranslate', () => {
  const en = createTranslate('en', {
    marks_one: '$1 mark',
    marks_other: '$1 marks',
    status_no_text: 'No text.',
  });
  const zh = createTranslate('zh_TW', { marks_other: '$1 個標記' });

  it.each([
    [0, '0 marks'],
    [1, '1 mark'],
    [12345, '12,345 marks'],
  ])('writes %i by the plural rule and number format of English', (count, text) => {
    expect(en.plural('marks', count)).toBe(text);
  });

  it('Chinese has one form', () => {
    expect(zh.plural('marks', 1)).toBe('1 個標記');
    expect(zh.locale).toBe('zh-Hant-TW');
  });

  it('makes keys of data', () => {
    expect(en.of('status', 'no-text')).toBe('No text.');
  });

  it('an argument that looks like a placeholder or a replacement pattern stays as it is', () => {
    const t = createTranslate('en', { extensionName: '$1 and $2' });
    expect(t('extensionName', '$2', '$&')).toBe('$2 and $&');
  });
});
