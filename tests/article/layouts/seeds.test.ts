import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { checkSet, type Expected } from './check';
import { LAYOUTS, type PlainLine, type PlainPage } from './set-text';

/** Five texts of real pages, which are no part of this project: `ZHUPI_TEXTS` names the folder that they lie in. */
const FOLDER = process.env.ZHUPI_TEXTS ?? '';

/** What the lines of a text are, by their numbers (blank ones are not counted), and what it says of itself. */
interface Outline {
  title: number;
  particulars: readonly number[];
  /** The first line of the body and the last. */
  body: readonly [number, number];
  /** Signatures under the body. */
  signature?: number;
  fields: (line: (index: number) => string) => Expected['fields'];
}

const behind = (text: string, label: RegExp): string =>
  new RegExp(`${label.source}(\\S+)`).exec(text)?.[1] ?? '';

const OUTLINES: Readonly<Record<string, Outline>> = {
  '000': {
    title: 2,
    particulars: [3],
    body: [4, 16],
    fields: (line) => ({
      source: behind(line(3), /来源:/),
      author: behind(line(3), /作者:/),
      publishedAt: behind(line(3), /时间:/),
      originUrl: behind(line(17), /链接:/),
    }),
  },
  '001': { title: 0, particulars: [], body: [1, 8], signature: 9, fields: () => ({}) },
  '002': {
    title: 0,
    particulars: [1],
    body: [2, 14],
    signature: 15,
    fields: (line) => ({
      source: line(1).split(/\s+/)[2] ?? '',
      author: line(15).split(/\s+/)[1] ?? '',
      editor: behind(line(17), /责编:/),
      publishedAt: `${line(1).slice(0, 16).replaceAll('/', '-').replace(' ', 'T')}+08:00`,
    }),
  },
  '003': {
    title: 0,
    particulars: [],
    body: [1, 18],
    fields: () => ({ source: null, author: null, editor: null }),
  },
  '004': {
    title: 15,
    particulars: [16],
    body: [17, 33],
    fields: (line) => ({
      source: null,
      author: null,
      editor: behind(line(34).replace(']', ''), /编辑:/),
      publishedAt: `${/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.exec(line(16))?.[0].replace(' ', 'T')}+08:00`,
    }),
  },
};

/** Lists of headlines and rows of the site's parts are links on their pages. */
function asLines(lines: readonly string[]): PlainLine[] {
  return lines.flatMap((line): PlainLine[] => {
    if (line.startsWith('•')) return [{ text: line.replace(/^•\s*/, ''), isLink: true }];
    const parts = line.split(line.includes('|') ? /\s*\|\s*/ : /\s+/);
    const isRow = parts.length > 2 && parts.every((part) => part.length > 0 && part.length <= 6);
    return isRow ? parts.map((text) => ({ text, isLink: true })) : [{ text: line, isLink: false }];
  });
}

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(files.length === 0).each(Object.entries(OUTLINES))('text %s set with', (number, outline) => {
  const read = (): { plain: PlainPage; expected: Expected } => {
    const file = files.find((name) => name.startsWith(number)) ?? '';
    const lines = readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const line = (index: number) => lines[index] ?? '';
    const [first, last] = outline.body;
    const fields = { title: line(outline.title), ...outline.fields(line) };
    const plain = {
      above: asLines(lines.slice(0, outline.title)),
      title: line(outline.title),
      particulars: outline.particulars.map(line),
      body: lines.slice(first, last + 1),
      below: asLines(lines.slice(last + 1)),
      publishedAt: fields.publishedAt ?? null,
    };
    return { plain, expected: { either: outline.signature ? [line(outline.signature)] : [], fields } };
  };

  it.each(Object.entries(LAYOUTS))('%s', (_name, set) => {
    const { plain, expected } = read();
    checkSet(set(plain), plain, expected);
  });
});
