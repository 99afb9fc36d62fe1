/**
 * Extra lists of hostile input, from the folder that `--lists DIR` names: the tests have lists of their own, and try these
 * beside them. Whatever lies in the folder is taken by its form: a `*.txt` is one text a line, a `*.json` an array of
 * texts, and the files of the folder `json` are one malformed or unexpected JSON file each.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.ZHUPI_LISTS || null;

export interface TextList {
  /** The file's name. */
  name: string;
  /** Without the ones that are blank. */
  texts: readonly string[];
}

function textsIn(name: string, content: string): string[] {
  if (name.endsWith('.txt')) return content.split(/\r?\n/);
  const parsed: unknown = JSON.parse(content);
  if (!Array.isArray(parsed) || parsed.some((text) => typeof text !== 'string'))
    throw new Error(`${name} is no array of texts`);
  return parsed;
}

/** Each list of texts in the folder; none without a folder. */
export const textLists = (): TextList[] =>
  folder === null
    ? []
    : readdirSync(folder)
        .filter((name) => /\.(txt|json)$/.test(name))
        .sort()
        .map((name) => ({
          name,
          texts: textsIn(name, readFileSync(join(folder, name), 'utf8')).filter((text) => text.trim() !== ''),
        }));

/** The texts of all lists. */
export const listedTexts = (): string[] => textLists().flatMap(({ texts }) => texts);

/** The files of the folder `json`, as they lie there. */
export function listedJson(): { name: string; bytes: Uint8Array }[] {
  if (folder === null || !existsSync(join(folder, 'json'))) return [];
  return readdirSync(join(folder, 'json'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, 'json', name))) }));
}
