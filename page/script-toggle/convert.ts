import { type Dom, ELEMENT } from '../../article/dom';
import type { Conversion, Converter, PageScript, Segment } from '../../chinese/types';
import { readAttribute, textIn } from '../dom';
import { TEXT_ATTRIBUTES } from '../observer';
import type { Plan } from './direction';
import type { Ledger } from './ledger';
import type { Naming } from './naming';
import { distribute } from './offsets';
import { blockOf } from './walk';

const HAN = /\p{Script=Han}/u;

/** A longer run is converted in several steps, so that one text of many megabytes does not freeze the page. */
const CHUNK = 8000;
const CHUNK_END = /[。！？!?\n]/g;

export interface Writing {
  /** The reader's own: the dictionaries' scripts need not carry its tables again. */
  detectScript: (text: string) => PageScript;
  ledger: Ledger;
  converter: Converter;
  /** For text in the target script with some letters of the other; null where such text is left alone. */
  gentle: Converter | null;
  plan: Plan;
  naming: Naming;
  dom: Dom;
}

/** What a text is converted with, or null where it stays: it is not Chinese, or in the target script already. */
const converterFor = (text: string, { plan, converter, gentle, detectScript }: Writing): Converter | null => {
  if (!HAN.test(text)) return null;
  const script = detectScript(text.slice(0, CHUNK));
  if (script === 'ja' || script === 'ko') return null;
  return script === plan.target ? gentle : converter;
};

/** Where the next chunk ends: after the first sentence that ends beyond `CHUNK`, else in any case at twice that. */
const chunkEnd = (text: string, from: number): number => {
  if (text.length - from <= 2 * CHUNK) return text.length;
  CHUNK_END.lastIndex = from + CHUNK;
  const end = CHUNK_END.exec(text);
  return end && end.index < from + 2 * CHUNK ? end.index + 1 : from + 2 * CHUNK;
};

/** Converts a text chunk by chunk; yields between chunks. */
function* convertInSteps(converter: Converter, text: string): Generator<undefined, Conversion> {
  if (text.length <= 2 * CHUNK) return converter.convertWithSegments(text);
  const parts: string[] = [];
  const segments: Segment[] = [];
  let target = 0;
  for (let from = 0; from < text.length; ) {
    const to = chunkEnd(text, from);
    const part = converter.convertWithSegments(text.slice(from, to));
    for (const segment of part.segments) {
      segments.push({
        sourceStart: segment.sourceStart + from,
        sourceEnd: segment.sourceEnd + from,
        targetStart: segment.targetStart + target,
        targetEnd: segment.targetEnd + target,
      });
    }
    parts.push(part.text);
    target += part.text.length;
    from = to;
    yield;
  }
  return { text: parts.join(''), segments };
}

/**
 * Converts one run of text nodes as one text, and writes each node's share. Yields between the steps of a long run;
 * if the page changes the run meanwhile, nothing is written. Answers the nodes written to.
 */
export function* convertRun(nodes: readonly Text[], writing: Writing): Generator<undefined, readonly Text[]> {
  const { ledger, naming, dom } = writing;
  if (nodes.every((node) => ledger.isShown(node))) return [];
  const before = nodes.map((node) => node.data);
  const originals = nodes.map((node) => ledger.originalOf(node));
  const source = originals.join('');
  const converter = converterFor(source, writing);
  if (!converter) return [];
  const { text, segments } = yield* convertInSteps(converter, source);
  if (text === source || nodes.some((node, index) => node.data !== before[index])) return [];
  const pieces = distribute(
    text,
    segments,
    originals.map(({ length }) => length),
  );
  const written: Text[] = [];
  for (const [index, node] of nodes.entries()) {
    const original = originals[index] as string;
    const piece = pieces[index];
    if (!piece || (piece.text === original && node.data === original)) continue;
    if (!ledger.mayRewrite(node, original)) continue;
    ledger.writeText(node, original, piece.text, piece.map);
    written.push(node);
  }
  if (written[0]) {
    const block = blockOf(written[0], dom);
    if (dom.type(block) === ELEMENT) naming.nameBlock(block as Element);
  }
  return written;
}

/**
 * Converts the labels of one element, and names the script that is shown where `lang` named the other. An option's
 * value is its text unless it has one: it keeps what it sends.
 */
export const convertAttributes = (element: Element, writing: Writing): void => {
  const { ledger, naming, dom } = writing;
  naming.nameElement(element);
  if (dom.tag(element) === 'option' && readAttribute(element, 'value') === null) {
    const value = textIn(element)
      .replace(/[\t\n\f\r ]+/g, ' ')
      .trim();
    if (converterFor(value, writing)) ledger.writeAttribute(element, 'value', null, value);
  }
  for (const name of TEXT_ATTRIBUTES) {
    const value = readAttribute(element, name);
    if (!value || ledger.isShownAttribute(element, name)) continue;
    const shown = converterFor(value, writing)?.convert(value) ?? value;
    if (shown !== value && ledger.mayRewrite(element, value, name))
      ledger.writeAttribute(element, name, value, shown);
  }
};
