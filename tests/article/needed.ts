/**
 * What a regular expression cannot match without. Reads as much of the syntax as the phrases are written in, and knows
 * nothing of case: `[aA]` where the flag says so is the caller's to add.
 */

/** Sets of characters, of each of which a match holds at least one. */
type Needed = ReadonlySet<string>[];

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

class Reader {
  at = 0;
  constructor(private readonly source: string) {}

  private get next(): string {
    return this.source[this.at] ?? '';
  }

  /** Alternatives need what one of each's sets holds; too many are cut to the smallest. */
  alternatives(): Needed {
    const options: Needed[] = [this.sequence()];
    while (this.next === '|') {
      this.at++;
      options.push(this.sequence());
    }
    if (options.length === 1) return options[0] as Needed;
    if (options.some((needed) => needed.length === 0)) return [];
    const smallest = options.map((needed) => [...needed].sort((a, b) => a.size - b.size)[0] as Set<string>);
    const first = options.map((needed) => needed[0] as Set<string>);
    return [union(smallest), union(first)];
  }

  private sequence(): Needed {
    const needed: Needed = [];
    while (this.at < this.source.length && this.next !== '|' && this.next !== ')') {
      const own = this.atom();
      if (!this.mayBeAbsent()) needed.push(...own);
    }
    return needed;
  }

  /** Whether a quantifier allows for none of what stands before it. */
  private mayBeAbsent(): boolean {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return false;
    this.at += quantifier[0].length;
    return quantifier[1] === undefined ? !quantifier[0].startsWith('+') : quantifier[1] === '0';
  }

  private atom(): Needed {
    const letter = this.next;
    this.at++;
    if (letter === '(') {
      const opening = /^\?(?:[:!=]|<[!=])/.exec(this.source.slice(this.at))?.[0] ?? '';
      this.at += opening.length;
      const within = this.alternatives();
      this.at++;
      return opening === '' || opening === '?:' ? within : [];
    }
    if (letter === '[') return this.characterClass();
    if (letter === '\\') return this.escaped();
    return '.^$'.includes(letter) ? [] : [new Set([letter])];
  }

  private escaped(): Needed {
    const letter = this.next;
    this.at++;
    if (/[pP]/.test(letter)) this.at = this.source.indexOf('}', this.at) + 1;
    if (letter === 'd') return [new Set('0123456789')];
    return /[a-zA-Z]/.test(letter) ? [] : [new Set([letter])];
  }

  private characterClass(): Needed {
    const [body = ''] = /^(?:\\.|[^\]\\])*/.exec(this.source.slice(this.at)) ?? [];
    this.at += body.length + 1;
    if (body.startsWith('^') || /\\[a-zA-Z]|.-./.test(body.replace('\\d', ''))) return [];
    const digits = body.includes('\\d') ? '0123456789' : '';
    return [new Set(body.replace('\\d', '').replace(/\\/g, '') + digits)];
  }
}

/** The sets of which a match of the pattern needs one character each. */
export function needed({ source, flags }: RegExp): Needed {
  const sets = new Reader(source).alternatives();
  if (!flags.includes('i')) return sets;
  return sets.map((set) => new Set([...set].flatMap((each) => [each.toLowerCase(), each.toUpperCase()])));
}
