/**
 * Reads as much of the syntax of regular expressions as the phrases are written in, to tell whether a match needs one of
 * some letters.
 */
class Reader {
  at = 0;
  constructor(
    private readonly source: string,
    private readonly isListed: (letter: string) => boolean,
  ) {}

  private get next(): string {
    return this.source[this.at] ?? '';
  }

  /** Each alternative needs one. */
  alternatives(): boolean {
    let each = this.sequence();
    while (this.next === '|') {
      this.at++;
      const other = this.sequence();
      each &&= other;
    }
    return each;
  }

  /** One part that cannot be absent is enough. */
  private sequence(): boolean {
    let some = false;
    while (this.at < this.source.length && this.next !== '|' && this.next !== ')') {
      const own = this.atom();
      const mayBeAbsent = this.mayBeAbsent();
      some ||= own && !mayBeAbsent;
    }
    return some;
  }

  /** Whether a quantifier allows for none of what stands before it. */
  private mayBeAbsent(): boolean {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return false;
    this.at += quantifier[0].length;
    return quantifier[1] === undefined ? !quantifier[0].startsWith('+') : quantifier[1] === '0';
  }

  private atom(): boolean {
    const letter = this.next;
    this.at++;
    if (letter === '(') {
      const opening = /^\?(?:[:!=]|<[!=])/.exec(this.source.slice(this.at))?.[0] ?? '';
      this.at += opening.length;
      const within = this.alternatives();
      this.at++;
      return (opening === '' || opening === '?:') && within;
    }
    if (letter === '[') return this.characterClass();
    if (letter === '\\') return this.escaped();
    return !'.^$'.includes(letter) && this.isListed(letter);
  }

  private escaped(): boolean {
    const letter = this.next;
    this.at++;
    if (/[pP]/.test(letter)) this.at = this.source.indexOf('}', this.at) + 1;
    if (letter === 'd') return this.areListed('0123456789');
    return !/[a-zA-Z]/.test(letter) && this.isListed(letter);
  }

  private characterClass(): boolean {
    const [body = ''] = /^(?:\\.|[^\]\\])*/.exec(this.source.slice(this.at)) ?? [];
    this.at += body.length + 1;
    const letters = body.replace('\\d', '0123456789');
    if (letters.startsWith('^') || /\\[a-zA-Z]|.-./.test(letters)) return false;
    return this.areListed(letters.replace(/\\/g, ''));
  }

  private areListed(letters: string): boolean {
    return [...letters].every(this.isListed);
  }
}

/** Whether each match of the pattern holds at least one of the letters. */
export function needsOneOf({ source, flags }: RegExp, letters: string): boolean {
  const listed = new Set(letters);
  const isListed = flags.includes('i')
    ? (letter: string) => listed.has(letter.toLowerCase()) && listed.has(letter.toUpperCase())
    : (letter: string) => listed.has(letter);
  return new Reader(source, isListed).alternatives();
}
