/**
 * Marks and spaces that are variants of one another: the mark they fold to, and the variants. One UTF-16 code
 * unit each. Full-width ASCII (U+FF01 to U+FF5E) is folded by rule, as what it is in half width.
 */
export const FOLDED_MARKS: readonly (readonly [target: string, sources: string])[] = [
  ['"', '“”„‟〝〞〟＂«»「」｢｣﹁﹂'],
  ["'", '‘’『』﹃﹄‚‛′＇`´ʼ‹›'],
  ['-', '‐‑‒–—―−－─━﹣﹘⸺'],
  ['~', '～〜∼˜'],
  ['·', '•・‧∙⋅･●'],
  ['…', '⋯'],
  ['、', '､﹑'],
  ['。', '｡'],
  [',', '，﹐︐'],
  [':', '：﹕∶'],
  [';', '；﹔'],
  ['?', '？﹖'],
  ['!', '！﹗'],
  ['(', '（﹙〔'],
  [')', '）﹚〕'],
  ['%', '％﹪'],
  [
    ' ',
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r',
  ],
];
