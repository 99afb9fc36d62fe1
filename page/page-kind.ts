import { UNREAD } from '../article/tags';
import { detectScript } from '../chinese';
import { isMisread } from '../chinese/misread';
import type { PageScript } from '../chinese/types';
import type { PageFacts } from '../messaging/reader-calls';
import { bodyOf } from './dom';

const SAMPLE = 10_000;
/** A page of a million blank text nodes is not walked to its end for a sample. */
const MAX_NODES = 200_000;

/** The first text of a page that holds no article, in its own script; null when the search for it was given up. */
const sampleText = (document: Document): string | null => {
  const body = bodyOf(document);
  if (!body) return '';
  // 4: text nodes. Taken from the prototype: a form named `createTreeWalker` would be found on the document.
  const walker = Document.prototype.createTreeWalker.call(document, body, 4);
  let sample = '';
  for (let count = 0; sample.length < SAMPLE && walker.nextNode(); count++) {
    if (count >= MAX_NODES) return sample || null;
    const { data, parentElement } = walker.currentNode as Text;
    if (/\S/.test(data) && !UNREAD.has(parentElement?.localName ?? '')) sample += data.slice(0, SAMPLE);
  }
  return sample;
};

/** What a page without an article is. */
export const classifyPage = (document: Document): { status: PageFacts['status']; script: PageScript } => {
  const sample = sampleText(document);
  if (sample === null) return { status: 'no-article', script: 'none' };
  if (isMisread(sample)) return { status: 'misread', script: 'none' };
  if (sample !== '') return { status: 'no-article', script: detectScript(sample) };
  const hasFrames = Document.prototype.querySelector.call(document, 'frameset, frame, iframe') !== null;
  return { status: hasFrames ? 'frames-only' : 'no-text', script: 'none' };
};
