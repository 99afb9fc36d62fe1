/** Text under construction, as code units: a million small pieces cost less than as strings. */
export class Output {
  #codes = new Uint16Array(1 << 12);
  #length = 0;
  #text = '';

  put(code: number): void {
    if (this.#length === this.#codes.length) this.#flush();
    this.#codes[this.#length++] = code;
  }

  putText(text: string): void {
    for (let at = 0; at < text.length; at++) this.put(text.charCodeAt(at));
  }

  take(): string {
    this.#flush();
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #flush(): void {
    const codes = this.#codes.subarray(0, this.#length);
    // Applies to typed arrays as well, whatever the declared type says; keeps lone surrogates.
    this.#text += String.fromCharCode.apply(null, codes as unknown as number[]);
    this.#length = 0;
  }
}
