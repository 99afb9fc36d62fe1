import type en from '../public/_locales/en/messages.json';

/** A key of the locale files. English is the reference: a test holds the others to the same keys. */
export type MessageKey = keyof typeof en;

/** The texts of one language by key. `$1` to `$9` in a text stand for the arguments. */
export type Messages = Readonly<Record<string, string>>;

export interface Translate {
  /** The text of a key; numbers are written as the language writes them. */
  (key: MessageKey, ...args: (string | number)[]): string;
  /** The text of `<key>_one` or `<key>_other`, by the language's plural rule; the count is `$1`. */
  plural(key: string, count: number): string;
  /** The text of a key made up of a prefix and a datum (a reason, a status, an error). */
  of(prefix: string, datum: string, ...args: (string | number)[]): string;
  /** BCP 47 tag for `Intl` and `lang`. */
  locale: string;
}

/** BCP 47 tags of the locale files' names. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en', zh_CN: 'zh-Hans-CN', zh_TW: 'zh-Hant-TW' };

/** Builds the translator of a language from its texts. */
export const createTranslate = (language: string, messages: Messages): Translate => {
  const locale = LOCALES[language] ?? 'en';
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const write = (key: string, args: (string | number)[]) =>
    (messages[key] ?? key).replace(/\$([1-9])/g, (_, digit: string) => {
      const arg = args[Number(digit) - 1];
      return typeof arg === 'number' ? numbers.format(arg) : (arg ?? '');
    });
  const translate = (key: MessageKey, ...args: (string | number)[]) => write(key, args);
  return Object.assign(translate, {
    plural: (key: string, count: number) => {
      const exact = `${key}_${plurals.select(count)}`;
      return write(exact in messages ? exact : `${key}_other`, [count]);
    },
    of: (prefix: string, datum: string, ...args: (string | number)[]) =>
      write(`${prefix}_${datum.replaceAll('-', '_')}`, args),
    locale,
  });
};
