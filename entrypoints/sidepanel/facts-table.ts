import { guardCell } from '../../exchange/formats/csv/formula-guard';
import type { Fact } from '../../highlights/facts';

/** A table in the two forms that a clipboard holds side by side. */
export interface CopiedTable {
  text: string;
  html: string;
}

/** White space would end a cell. A page's words must not become a formula. */
const cellOf = (text: string): string => guardCell(text.replace(/\s+/g, ' ').trim());

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * The facts as a table of kind, value, unit and subject or office: tab-separated lines, and HTML.
 *
 * @param headings Of the four columns.
 * @param kindName What a kind is called.
 */
export const factsTable = (
  facts: readonly Fact[],
  headings: readonly [string, string, string, string],
  kindName: (kind: Fact['kind']) => string,
): CopiedTable => {
  const rows = facts.map(({ kind, value, unit, about }) => [kindName(kind), value, unit, about].map(cellOf));
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return {
    text: [headings, ...rows].map((cells) => cells.join('\t')).join('\n'),
    html: `<table>${row(headings, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`,
  };
};
