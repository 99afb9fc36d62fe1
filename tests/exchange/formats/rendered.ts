import MarkdownIt from 'markdown-it';

/** An independent renderer with GitHub's tables, strikethrough and bare links, that lets HTML through. */
const renderer = new MarkdownIt({ html: true, linkify: true });

export interface Rendered {
  /** The text of each paragraph, heading and item, with `\n` where a line breaks. */
  texts: string[];
  /** Kinds of token, each once, sorted. */
  types: string[];
  links: string[];
}

/** What a reader of a rendered document sees and can click, without its front matter. */
export function rendered(markdown: string): Rendered {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const texts: string[] = [];
  const types = new Set<string>();
  const links: string[] = [];
  for (const token of renderer.parse(body, {})) {
    types.add(token.type);
    if (token.type !== 'inline') continue;
    let text = '';
    for (const child of token.children ?? []) {
      types.add(child.type);
      if (child.type === 'text' || child.type === 'text_special') text += child.content;
      if (child.type === 'softbreak' || child.type === 'hardbreak') text += '\n';
      if (child.type === 'link_open') links.push(String(child.attrGet('href')));
    }
    texts.push(text);
  }
  return { texts, types: [...types].sort(), links };
}

/** The lines of a text that a renderer shows: U+0000, and a vertical tab at an end, as its likeness; no empty ones. */
export const shownLines = (text: string): string[] =>
  text
    .replaceAll('\0', '\ufffd')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s+|\s+$/g, (space) => space.replaceAll('\v', '\ufffd')))
    .filter((line) => line !== '');
