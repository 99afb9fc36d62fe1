import { domOf } from '../article/dom';
import { detectScript } from '../chinese';
import type { PageScript } from '../chinese/types';
import type { PageFacts } from '../messaging/reader-calls';
import { bodyOf } from './dom';
import { walkConvertible } from './script-toggle/walk';

const SAMPLE = 10_000;
/** A page of a million empty elements is not walked to its end for a sample. */
const MAX_STEPS = 50_000;

/** The first text of a page that holds no article, in its own script. */
const sampleText = (document: Document): string => {
  const body = bodyOf(document);
  if (!body) return '';
  const parts: string[] = [];
  let length = 0;
  let steps = 0;
  for (const step of walkConvertible(body, domOf(document))) {
    if (++steps > MAX_STEPS || length > SAMPLE) break;
    if (!step || !('texts' in step)) continue;
    const text = step.texts
      .map(({ data }) => data.slice(0, SAMPLE))
      .join('')
      .trim();
    if (text === '') continue;
    parts.push(text);
    length += text.length;
  }
  return parts.join('\n');
};

/** What a page without an article is. */
export const classifyPage = (document: Document): { status: PageFacts['status']; script: PageScript } => {
  const sample = sampleText(document);
  if (sample.trim() !== '') return { status: 'no-article', script: detectScript(sample) };
  const hasFrames = Document.prototype.querySelector.call(document, 'frameset, frame, iframe') !== null;
  return { status: hasFrames ? 'frames-only' : 'no-text', script: 'none' };
};
