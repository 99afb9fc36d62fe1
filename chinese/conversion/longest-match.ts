import type { Conversion } from '../types';
import { Lexicon } from './lexicon';
import { Output } from './output';
import { SegmentRecorder } from './segments';

/** Words with their values as `word value|word|…`; a word alone keeps its form and shields it from shorter words. */
export type PhraseList = string;

/** OpenCC's way: at each place the longest phrase of the list, else the letter's own conversion. */
export class LongestMatch {
  readonly #lexicon: Lexicon;
  readonly #output = new Output();
  readonly #values: string[] = [''];
  /** By node: index into `#values`, 0 where no phrase ends. */
  readonly #valueAt: Uint16Array;

  /**
   * `letters` maps every code unit to what it becomes alone. Where two lists have the same phrase, the earlier
   * one is right.
   */
  constructor(
    phrases: readonly PhraseList[],
    private readonly letters: Uint16Array,
  ) {
    const lists = phrases.map((list) => (list === '' ? [] : list.split('|')));
    const size = lists.flat().reduce((sum, line) => sum + line.length, 0);
    this.#lexicon = new Lexicon(size);
    this.#valueAt = new Uint16Array(this.#lexicon.wordCost.length);
    for (const lines of lists.reverse())
      for (const line of lines) {
        const [word = '', value = word] = line.split(' ');
        this.#valueAt[this.#lexicon.growWord(word)] = this.#values.push(value) - 1;
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
    const { letterOf } = this.#lexicon;
    const valueAt = this.#valueAt;
    const output = this.#output;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      let node = letterOf[code] as number;
      let [end, match] = [at, 0];
      for (let next = at + 1; node !== 0; next++) {
        if (valueAt[node] !== 0) [end, match] = [next, node];
        if (next >= text.length) break;
        const letter = letterOf[text.charCodeAt(next)] as number;
        node = letter === 0 ? 0 : this.#lexicon.step(node, letter);
      }
      if (match !== 0) {
        const value = this.#values[valueAt[match] as number] as string;
        output.putText(value);
        recorder?.change(at, end, value);
        at = end;
      } else {
        const to = this.letters[code] as number;
        output.put(to);
        if (to !== code) recorder?.change(at, at + 1, String.fromCharCode(to));
        at++;
      }
    }
    return output.take();
  }
}
