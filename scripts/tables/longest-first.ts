import type { Entry } from './sources';

/** OpenCC's longest match over plain maps, for compiling: slow, but phrases can be added as one goes. */
export class LongestFirst {
  readonly #phrases = new Map<string, string>();
  #longest = 1;

  /** `letters` are entries as well: one letter each, of one or two code units. */
  constructor(letters: readonly Entry[]) {
    for (const [from, to] of letters) this.add(from, to);
  }

  add(from: string, to: string): void {
    this.#phrases.set(from, to);
    this.#longest = Math.max(this.#longest, from.length);
  }

  copy(more: readonly Entry[]): LongestFirst {
    return new LongestFirst([...this.#phrases, ...more]);
  }

  convert(text: string): string {
    let converted = '';
    for (let at = 0; at < text.length; ) {
      let length = Math.min(this.#longest, text.length - at);
      while (length > 1 && !this.#phrases.has(text.slice(at, at + length))) length--;
      const part = text.slice(at, at + length);
      converted += this.#phrases.get(part) ?? part;
      at += length;
    }
    return converted;
  }
}
