/** What XML 1.0 has no place for, not even as a reference: most controls, lone surrogates, the last two of the BMP. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant.
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that fits in XML: each such character as U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, '\ufffd');
}
