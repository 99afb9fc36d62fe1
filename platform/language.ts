import { LANGUAGES, type Language } from '../messaging/languages';
import { browser } from './browser';
import { createTranslate, type Messages, type Translate } from './i18n';
import { loadColourTexts } from './stored-colour-names';

/**
 * The locale file for a language tag: the script decides between the Chinese ones, and where the tag does not
 * name it, the likely script of the region (Taiwan, Hong Kong and Macao: Traditional). Else English.
 */
export const languageFor = (tag: string): Language => {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    if (language !== 'zh') return 'en';
    return script === 'Hant' ? 'zh_TW' : 'zh_CN';
  } catch {
    return 'en';
  }
};

/** The language of the interface by the reader's setting; `auto` follows the browser. */
export const resolveLanguage = (setting: 'auto' | Language): Language =>
  setting === 'auto' || !LANGUAGES.includes(setting) ? languageFor(browser.i18n.getUILanguage()) : setting;

/**
 * Reads a locale file's texts from the package. Not `i18n.getMessage`: that knows the browser's language only.
 * The reader's own names for the inks stand in the place of ours. Works in the background and in extension pages; content scripts get the texts with `reader.start`.
 */
export const loadMessages = async (language: Language): Promise<Messages> => {
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const file: Record<string, { message: string }> = await response.json();
  const texts = Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
  return { ...texts, ...(await loadColourTexts()) };
};

/** The translator for the reader's setting. */
export const loadTranslate = async (setting: 'auto' | Language): Promise<Translate> => {
  const language = resolveLanguage(setting);
  return createTranslate(language, await loadMessages(language));
};
