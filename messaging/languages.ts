/** The languages of the interface, named as the locale files are. Apart from the settings: views need no validators. */
export const LANGUAGES = ['en', 'zh_CN', 'zh_TW'] as const;

export type Language = (typeof LANGUAGES)[number];
