/** The script that a BCP 47 tag names or implies, or null where its language is not Chinese. */
const chineseScript = (tag: string): 'Hans' | 'Hant' | null => {
  try {
    const { language, script } = new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize();
    return language === 'zh' || language === 'yue' ? (script === 'Hant' ? 'Hant' : 'Hans') : null;
  } catch {
    return null;
  }
};

/**
 * What an element's `lang` is to be while its text is shown in the script of `shown`, a tag itself; null where it may
 * stay: it names no Chinese, or that script already.
 */
export const langWhileShown = (own: string, shown: string): string | null => {
  const script = chineseScript(own);
  return script === null || script === chineseScript(shown) ? null : shown;
};
