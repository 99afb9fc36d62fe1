import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnchorText } from '../../../highlights';
import { existing, refuse } from '../../options';
import { seedOf } from './random';

export interface CorpusArticle {
  id: string;
  text: string;
  isTraditional: boolean;
  split: 'fit' | 'report';
}

const SHORTEST = 250;

/**
 * The Chinese articles under a folder, at any depth: the `text` of each `*.gold.json` and each `.txt` file, a block a
 * line. Half of them, by a hash of the name, are for fitting, the others for reporting. Without an article the script ends.
 */
export function readArticles(folder: string): CorpusArticle[] {
  existing('--corpus', folder);
  const articles: CorpusArticle[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const text = readText(join(folder, name));
    if (text === null || text.length < SHORTEST) continue;
    const isTraditional = (text.match(/[這個們對時國會發學業與來]/g)?.length ?? 0) > text.length / 200;
    const isChinese = (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > text.length / 2;
    if (!isChinese || /[\u3040-\u30ff]{8}/.test(text)) continue;
    articles.push({ id: name, text, isTraditional, split: seedOf(name) % 2 === 0 ? 'fit' : 'report' });
  }
  if (articles.length === 0)
    refuse(`--corpus ${folder}: no Chinese article of ${SHORTEST} characters (ID.gold.json or ID.txt)`);
  return articles;
}

function readText(path: string): string | null {
  let text: string;
  if (path.endsWith('.txt')) text = readFileSync(path, 'utf8');
  else if (path.endsWith('.gold.json')) {
    const gold: { text?: string; split?: string } = JSON.parse(readFileSync(path, 'utf8'));
    if (gold.split === 'neg') return null;
    text = gold.text ?? '';
  } else return null;
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

export function toAnchorText(text: string): AnchorText {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return { text, blocks, hash: createHash('sha256').update(text).digest('hex') };
}
