import { COLOURS } from '../../../highlights/colours';
import { INKS } from '../inks';

const CJK =
  '"Source Han Serif SC", "Noto Serif CJK SC", "Source Han Serif", "Songti SC", "Songti TC", SimSun, PMingLiU, serif';
const SANS =
  'system-ui, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans CJK SC", sans-serif';

/** The look of an exported page: paper by day, night by dark, ink lines alone in print. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fdfaf4; --ink: #231d18; --soft: #665b4f; --rule: #e3dacb; --seal: #b3211f; }
@media (prefers-color-scheme: dark) { :root { --paper: #1a1613; --ink: #ece4d8; --soft: #b5a999; --rule: #3a332c; --seal: #f58a7c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.25rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink); font: 1rem/1.75 ${SANS}; overflow-wrap: anywhere; }
header, article { border-block-end: 1px solid var(--rule); padding-block-end: 2rem; margin-block-end: 2.5rem; }
h1, h2, blockquote { font-family: Georgia, ${CJK}; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .25rem; }
h2 { font-size: 1.375rem; line-height: 1.4; margin: 0 0 .25rem; }
a { color: inherit; text-decoration-color: var(--seal); text-underline-offset: .2em; }
.facts, .cite, .tags, header p { color: var(--soft); font-size: .875rem; margin: .25rem 0; }
.facts > span { display: inline-block; }
.facts span + span::before { content: " · "; white-space: pre; }
blockquote { margin: 1.5rem 0 .5rem; padding: .5rem 1rem; border-inline-start: 4px solid var(--line); background: color-mix(in srgb, var(--line) 12%, transparent); border-radius: 0 4px 4px 0; font-size: 1.0625rem; white-space: pre-wrap; unicode-bidi: isolate; break-inside: avoid; }
.original { margin: .25rem 0 .5rem 1.25rem; color: var(--soft); white-space: pre-wrap; font-family: Georgia, ${CJK}; unicode-bidi: isolate; }
.note { margin: .5rem 0 .5rem 1.25rem; white-space: pre-wrap; unicode-bidi: isolate; }
.tags { margin-inline-start: 1.25rem; }
.tags span { display: inline-block; border: 1px solid var(--rule); border-radius: 1em; padding: 0 .6em; margin: 0 .35em .25em 0; unicode-bidi: isolate; }
.cite { margin-block-start: 1.5rem; unicode-bidi: isolate; }
${COLOURS.map((colour) => `.${colour} { --line: ${INKS[colour].line}; }`).join('\n')}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, .facts { break-after: avoid; }
}
`;
