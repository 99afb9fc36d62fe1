import type { Form } from './byline-forms';
import { BODY, pageOf, wide } from './document';

/** Invented people and media to stand in the forms. */
export interface Cast {
  A: string;
  B: string;
  E: string;
  M: string;
  /** A medium that shows by its name that it is one. */
  N: string;
  P: string;
}

export const HANS: readonly Cast[] = [
  { A: '王小明', B: '李四方', E: '赵大海', M: '青禾日报', N: '石浦晚报', P: '临溪' },
  { A: '丁一', B: '欧阳清和', E: '何山', M: '看见望川', N: '临溪网', P: '青禾' },
  { A: '阿依古丽·买买提', B: '肖望', E: '马远', M: '望川新闻网', N: '青禾日报', P: '石浦' },
];

export const HANT: readonly Cast[] = [
  { A: '陳青禾', B: '林守田', E: '黃大海', M: '臨溪日報', N: '青禾時報', P: '臨溪' },
  { A: '鄭一', B: '蕭雨', E: '許山', M: '望川縣政府水務局', N: '石浦新聞網', P: '青禾' },
];

export const cast = (template: string, people: Cast): string =>
  template.replace(/\{([ABEMNP])\}/g, (_, key: keyof Cast) => people[key]);

const p = (text: string): string => `<p>${text}</p>`;
const wrap = (text: string): string => wide(text).replace(/\uff1a\/\//g, '://');
/** Full-width marks, but not within tags. */
const full = (text: string): string =>
  text.replace(
    /(<[^>]*>)|([^<]+)/g,
    (_, tag: string | undefined, words: string | undefined) => tag ?? wrap(words ?? ''),
  );

const ABOVE: Record<string, (parts: string[]) => string> = {
  'spans of one line': (parts) => parts.map((part) => `<span>${part}</span>`).join(' '),
  'spans without a space': (parts) => parts.map((part) => `<span>${part}</span>`).join(''),
  'a bare line': (parts) => parts.join(' '),
  'non-breaking spaces': (parts) => parts.join('&nbsp;&nbsp;'),
  'ideographic spaces': (parts) => parts.join('\u3000'),
  'bars between': (parts) => parts.join(' | '),
  'line breaks': (parts) => parts.join('<br>'),
  'cells of a table': (parts) =>
    `<table><tr>${parts.map((part) => `<td>${part}</td>`).join('')}</tr></table>`,
  'items of a list': (parts) => `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`,
  paragraphs: (parts) => parts.map(p).join(''),
};

const bodyOf = (lines: readonly string[]): Record<string, string> => ({
  paragraphs: lines.map(p).join('\n'),
  'lines with breaks': lines.map((line) => `\u3000\u3000${line}`).join('<br><br>'),
  divs: lines.map((line) => `<div>${line}</div>`).join(''),
});

const DATED = '2022-04-16 15:18';

/** The pages that a form makes, by the name of their layout. */
export function pagesOf({ place, line }: Form): Record<string, string> {
  const parts = line.split('¦');
  const [first = '', ...others] = BODY;
  const last = others.pop() ?? '';
  const joined = parts.join(' ');
  const pages: Record<string, string> = {};
  if (place === 'above') {
    for (const [name, layout] of Object.entries(ABOVE)) {
      if (parts.length === 1 && /spans without|spaces|bars|breaks|list/.test(name)) continue;
      pages[name] = pageOf({ above: layout(parts) });
      pages[`${name}, full-width marks`] = pageOf({ above: layout(parts.map(full)) });
    }
    return pages;
  }
  const lines = {
    opening: [full(joined) + first, ...others, last],
    tail: [first, ...others, last + full(joined)],
    end: [first, ...others, last, ...parts.map(full)],
    between: [first, full(joined), ...others, last],
  }[place];
  for (const [name, body] of Object.entries(bodyOf(lines))) pages[name] = pageOf({ above: DATED, body });
  if (place === 'opening')
    pages['half-width marks'] = pageOf({
      above: DATED,
      body: [joined + first, ...others, last].map(p).join(''),
    });
  if (place === 'end') {
    const whole = [first, ...others, last].map(p).join('');
    pages['on the right'] = pageOf({
      above: DATED,
      body: `${whole}<p style="text-align:right">${full(parts.join('\u3000'))}</p>`,
    });
    pages['below the body'] = pageOf({ above: DATED, body: whole, below: `<div>${full(joined)}</div>` });
    pages['below the body, spans'] = pageOf({
      above: DATED,
      body: whole,
      below: `<div class="bottom">${parts.map((part) => `<span>${part}</span>`).join('')}</div>`,
    });
  }
  return pages;
}
