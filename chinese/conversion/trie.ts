import type { Segment } from '../types';
export class Trie {
  private readonly next = new Map<number, number>();
  private readonly values: (string | undefined)[] = [undefined];
  constructor(pairs: readonly string[]) {
    for (const dictionary of [...pairs].reverse())
      for (const line of dictionary.split('|')) {
        const [key = '', value = ''] = line.split(' ');
        let node = 0;
        for (let i = 0; i < key.length; i++) {
          const k = node * 65536 + key.charCodeAt(i);
          let n = this.next.get(k);
          if (n === undefined) {
            n = this.values.length;
            this.values.push(undefined);
            this.next.set(k, n);
          }
          node = n;
        }
        this.values[node] = value;
      }
  }
  run(text: string): { text: string; segments: Segment[] } {
    const segments: Segment[] = [];
    let out = '';
    let same = 0;
    const flush = (end: number) => {
      if (end === same) return;
      const start = out.length;
      out += text.slice(same, end);
      segments.push({ sourceStart: same, sourceEnd: end, targetStart: start, targetEnd: out.length });
    };
    for (let at = 0; at < text.length; ) {
      let node = 0;
      let end = 0;
      let value = '';
      for (let j = at; j < text.length; j++) {
        const n = this.next.get(node * 65536 + text.charCodeAt(j));
        if (n === undefined) break;
        node = n;
        const v = this.values[n];
        if (v !== undefined) {
          end = j + 1;
          value = v;
        }
      }
      if (!end) {
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
      if (value !== text.slice(at, end)) {
        flush(at);
        const start = out.length;
        out += value;
        segments.push({ sourceStart: at, sourceEnd: end, targetStart: start, targetEnd: out.length });
        same = end;
      }
      at = end;
    }
    flush(text.length);
    return { text: out, segments };
  }
}
export const chain = (stages: Trie[], text: string) => {
  let result = { text, segments: [] as Segment[] };
  const all: Segment[][] = [];
  for (const s of stages) {
    result = s.run(result.text);
    all.push(result.segments);
  }
  return { text: result.text, segments: all.reduce(compose) };
};
const isSame = (s: Segment) => s.sourceEnd - s.sourceStart === s.targetEnd - s.targetStart;
/** Common boundaries of two maps; an equal-length segment maps code unit to code unit. */
export function compose(a: Segment[], b: Segment[]): Segment[] {
  const out: Segment[] = [];
  let i = 0;
  let j = 0;
  let s = 0;
  let t = 0;
  while (i < a.length && j < b.length) {
    let ae = a[i] as Segment;
    let be = b[j] as Segment;
    for (;;) {
      if (ae.targetEnd === be.sourceEnd) break;
      if (ae.targetEnd < be.sourceEnd) {
        if (isSame(be)) break;
        ae = a[++i] as Segment;
      } else {
        if (isSame(ae)) break;
        be = b[++j] as Segment;
      }
    }
    const mid = Math.min(ae.targetEnd, be.sourceEnd);
    const sourceEnd = ae.targetEnd === mid ? ae.sourceEnd : ae.sourceStart + (mid - ae.targetStart);
    const targetEnd = be.sourceEnd === mid ? be.targetEnd : be.targetStart + (mid - be.sourceStart);
    out.push({ sourceStart: s, sourceEnd, targetStart: t, targetEnd });
    s = sourceEnd;
    t = targetEnd;
    if (ae.targetEnd === mid) i++;
    if (be.sourceEnd === mid) j++;
  }
  return out;
}
