/** How Word knows a language, and the fonts that it writes it in on Windows and macOS: text, headings. */
export interface Language {
  word: string;
  text: string;
  heading: string;
}

const LANGUAGES: readonly [tag: string, language: Language][] = [
  ['zh-Hant-HK', { word: 'zh-HK', text: 'PMingLiU', heading: 'Microsoft JhengHei' }],
  ['zh-Hant', { word: 'zh-TW', text: 'PMingLiU', heading: 'Microsoft JhengHei' }],
  ['ja', { word: 'ja-JP', text: 'MS Mincho', heading: 'MS Gothic' }],
  ['ko', { word: 'ko-KR', text: 'Batang', heading: 'Malgun Gothic' }],
  ['zh', { word: 'zh-CN', text: 'SimSun', heading: 'SimHei' }],
];

const SIMPLIFIED: Language = { word: 'zh-CN', text: 'SimSun', heading: 'SimHei' };

/** The East Asian language of a BCP 47 tag; Simplified Chinese where a tag names none. */
export function eastAsian(tag: string): Language {
  return LANGUAGES.find(([start]) => tag === start || tag.startsWith(`${start}-`))?.[1] ?? SIMPLIFIED;
}
