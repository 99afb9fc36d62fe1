/** What XML 1.0 has no place for, not even as a reference: most controls, lone surrogates, the last two of the BMP. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant.
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML, in elements and between double quotes; as U+FFFD what XML does not hold. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** Attributes of an element of WordprocessingML, each after a space. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` w:${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** Its declaration and an XML document after it. */
export const xmlFile = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
