/**
 * Characters that CommonMark, GitHub or Obsidian read as markup wherever they stand: code, emphasis, links, HTML,
 * entities, strikethrough, mathematics, tables, tags, block ids, attributes, e-mail addresses.
 */
const ALWAYS = /[\\`*_[\]<>&~$|#^{}@]/g;

/** Markup by two or three in a row: Obsidian comments and highlights, links made of bare addresses. */
const PAIRS = /%%|==|:?\/\/|\bwww\./gi;

/** Markup at the start of a line: lists, rules, setext underlines, definitions, numbered lists. */
const LINE_START = /^(?:[-+=:]|(\d{1,9})(?=[.)](?:\s|$)))/;

/**
 * One line of text that renders as itself, never as markup. White space at the ends becomes character references,
 * which no renderer trims; U+0000, which Markdown cannot carry, becomes U+FFFD; a line break becomes a space.
 */
export function escapeLine(text: string): string {
  return text
    .replace(/\r\n?|\n/g, ' ')
    .replaceAll('\0', '\ufffd')
    .replace(ALWAYS, '\\$&')
    .replace(PAIRS, (pair) => (/^www\./i.test(pair) ? `${pair.slice(0, -1)}\\.` : pair.replace(/./g, '\\$&')))
    .replace(LINE_START, (start, digits?: string) => (digits === undefined ? `\\${start}` : `${digits}\\`))
    .replace(/^\s+|\s+$/g, (space) =>
      [...space].map((unit) => `&#x${(unit.codePointAt(0) ?? 0).toString(16)};`).join(''),
    );
}

/** Text of several lines as lines that render with the same breaks; join them with `\n`. */
export function escapeLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map(escapeLine);
  return lines.map((line, index) => {
    if (line === '') return '';
    const next = lines[index + 1];
    return next === undefined || next === '' ? line : `${line}\\`;
  });
}

/** A quoted string for YAML: JSON is a part of YAML 1.2, apart from characters that YAML does not print. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
