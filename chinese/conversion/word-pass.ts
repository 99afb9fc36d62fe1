import type { Conversion } from '../types';
import { CONTEXT, type ContextRule } from './context-rules';
import { beginsDescription, endOfDescription } from './description-sequence';
import { Lattice } from './lattice';
import type { Lexicon } from './lexicon';
import { Output } from './output';
import type { Pass } from './pipeline';
import { SegmentRecorder } from './segments';

/** What one standard makes of the words of a lexicon. */
export interface Wording {
  /** By code unit: what it becomes where its word has no conversion of its own. */
  letters: Uint16Array;
  /** What the word at a node of the lexicon becomes; undefined where it goes letter by letter. */
  value(node: number, word: string): string | undefined;
  rules: readonly ContextRule[];
}

/** Stand where a conversion would; no word becomes either. */
const NOT_ASKED = '';
const LETTER_BY_LETTER = ' ';

/** Converts text word by word, the words being those of the shortest path through a lexicon. */
export class WordPass implements Pass {
  readonly #lattice: Lattice;
  /** By node of the lexicon: index into `#values` of its word's conversion, as far as texts have asked for it. */
  readonly #valueAt: Uint16Array;
  readonly #values = [NOT_ASKED, LETTER_BY_LETTER];
  readonly #output = new Output();
  readonly #rules = new Map<number, ContextRule[]>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly wording: Wording,
  ) {
    this.#lattice = new Lattice(lexicon);
    this.#valueAt = new Uint16Array(lexicon.wordCost.length);
    for (const rule of wording.rules)
      for (const letter of rule.letters) {
        const code = letter.charCodeAt(0);
        this.#rules.set(code, [...(this.#rules.get(code) ?? []), rule]);
      }
  }

  convert(text: string): string {
    return this.#run(text, undefined);
  }

  convertWithSegments(text: string): Conversion {
    const recorder = new SegmentRecorder(text);
    const converted = this.#run(text, recorder);
    return { text: converted, segments: recorder.finish() };
  }

  #run(text: string, recorder: SegmentRecorder | undefined): string {
    const { letters } = this.wording;
    const { letterOf } = this.lexicon;
    const output = this.#output;

    const putLetter = (at: number, to: number) => {
      output.put(to);
      if (recorder && to !== text.charCodeAt(at)) recorder.change(at, at + 1, String.fromCharCode(to));
    };
    const putWord = (start: number, end: number, node: number) => {
      if (node === 0) {
        putLetter(start, this.#letterInContext(text, start) ?? (letters[text.charCodeAt(start)] as number));
        return;
      }
      const value = this.#value(node, text, start, end);
      if (value !== LETTER_BY_LETTER) {
        output.putText(value);
        recorder?.change(start, end, value);
      } else {
        for (let at = start; at < end; at++) putLetter(at, letters[text.charCodeAt(at)] as number);
      }
    };

    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      let end = at + 1;
      if (beginsDescription(code)) {
        for (end = endOfDescription(text, at); at < end; at++) output.put(text.charCodeAt(at));
      } else if (letterOf[code] === 0) {
        putLetter(at, letters[code] as number);
      } else {
        while (end < text.length && letterOf[text.charCodeAt(end)] !== 0) end++;
        this.#lattice.cut(text, at, end, putWord);
      }
      at = end;
    }
    return output.take();
  }

  #value(node: number, text: string, start: number, end: number): string {
    const known = this.#values[this.#valueAt[node] as number] as string;
    if (known !== NOT_ASKED) return known;
    const value = this.wording.value(node, text.slice(start, end));
    this.#valueAt[node] = value === undefined ? 1 : this.#values.push(value) - 1;
    return value ?? LETTER_BY_LETTER;
  }

  #letterInContext(text: string, at: number): number | undefined {
    const rules = this.#rules.get(text.charCodeAt(at));
    if (!rules) return undefined;
    const before = text.slice(Math.max(0, at - CONTEXT), at);
    const after = text.slice(at + 1, at + 1 + CONTEXT);
    const holding = rules.find(
      (rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
    );
    return holding && (holding.to?.charCodeAt(0) ?? text.charCodeAt(at));
  }
}
