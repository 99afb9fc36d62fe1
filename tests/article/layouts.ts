import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page as some family of sites lays it out, and the text of its article without white space. */
export interface Layout {
  name: string;
  html: string;
  body: string;
}

const SENTENCES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(fileURLToPath(new URL('../fixtures/layouts/sentences.json', import.meta.url)), 'utf8'),
);

const MARKED = /\[\[([\s\S]*?)\]\]/g;

export const squeeze = (text: string): string => text.replace(/<[^>]*>|\s+/g, '');

/**
 * The layouts of one file of fixtures. Each begins with `<!-- layout: its name -->`; what is in double brackets is the
 * article's body, where a key of `sentences.json` stands for its sentence. `convert` gives them in another script.
 */
export function readLayouts(file: string, convert = (text: string) => text): Layout[] {
  const path = fileURLToPath(new URL(`../fixtures/layouts/${file}.html`, import.meta.url));
  const [, ...parts] = readFileSync(path, 'utf8').split('<!-- layout: ');
  return parts.map((part) => {
    const [name = '', source = ''] = part.split(/ -->\n([\s\S]*)/);
    const body: string[] = [];
    const whole = source.replace(MARKED, (_, marked: string) => `[[${SENTENCES[marked] ?? marked}]]`);
    const html = convert(whole).replace(MARKED, (_, marked: string) => {
      body.push(marked);
      return marked;
    });
    return { name, html, body: squeeze(body.join('')) };
  });
}
