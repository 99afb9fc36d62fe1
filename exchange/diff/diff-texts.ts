import { pairSentences } from './pair-sentences';
import { piecesOf } from './pieces';
import { runsOf } from './runs';
import { type Sentence, sentencesOf } from './sentences';
import type { SentenceDiff, TextDiff } from './types';

/**
 * What became of a text, sentence by sentence and within a changed sentence letter by letter. Compared folded, so that
 * another script is no change; shown in the texts' own words.
 * @param before the earlier text: blocks joined by line ends (`textOf`)
 * @param after the later one
 */
export function diffTexts(before: string, after: string): TextDiff {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const same = (a: Sentence, b: Sentence): SentenceDiff => ({
    kind: 'same',
    pieces: [{ kind: 'same', text: after.slice(b.start, b.end), before: rangeOf(a) }],
    before: rangeOf(a),
    after: rangeOf(b),
    opensBlock: b.opensBlock,
  });
  const removed = (a: Sentence): SentenceDiff => ({
    kind: 'removed',
    pieces: [{ kind: 'removed', text: before.slice(a.start, a.end), before: rangeOf(a) }],
    before: rangeOf(a),
    after: null,
    opensBlock: a.opensBlock,
  });
  const added = (b: Sentence, at: number): SentenceDiff => ({
    kind: 'added',
    pieces: [{ kind: 'added', text: after.slice(b.start, b.end), before: { start: at, end: at } }],
    before: null,
    after: rangeOf(b),
    opensBlock: b.opensBlock,
  });
  const changed = (a: Sentence, b: Sentence): SentenceDiff => ({
    kind: 'changed',
    pieces: piecesOf(before, a, after, b),
    before: rangeOf(a),
    after: rangeOf(b),
    opensBlock: b.opensBlock,
  });
  const keys = (list: readonly Sentence[]) => list.map(({ key }) => key);
  const diff = runsOf(keys(old), keys(now)).flatMap((run): SentenceDiff[] => {
    const gone = old.slice(...run.before);
    const come = now.slice(...run.after);
    if (run.isSame) return gone.flatMap((a, index) => (come[index] ? [same(a, come[index])] : []));
    const parts: SentenceDiff[] = [];
    let [i, j] = [0, 0];
    let end = gone[0]?.start ?? old[run.before[0] - 1]?.end ?? 0;
    for (const [a, b] of [...pairSentences(gone, come), [gone.length, come.length] as const]) {
      for (; i < a; i++) {
        const sentence = gone[i] as Sentence;
        parts.push(removed(sentence));
        ({ end } = sentence);
      }
      for (; j < b; j++) parts.push(added(come[j] as Sentence, end));
      const [pair, pairAfter] = [gone[i++], come[j++]];
      if (!pair || !pairAfter) continue;
      parts.push(changed(pair, pairAfter));
      ({ end } = pair);
    }
    return parts;
  });
  return withMoves(diff);
}

const rangeOf = ({ start, end }: Sentence) => ({ start, end });

/** Says of sentences that went at one place and came at another, and stand nowhere else, that they moved. */
function withMoves(diff: TextDiff): TextDiff {
  const keyOf = ({ pieces }: SentenceDiff) => sentencesOf(pieces[0]?.text ?? '')[0]?.key ?? '';
  const places = new Map<string, { removed: SentenceDiff[]; added: SentenceDiff[] }>();
  for (const part of diff) {
    if (part.kind !== 'added' && part.kind !== 'removed') continue;
    const key = keyOf(part);
    const known = places.get(key) ?? { removed: [], added: [] };
    known[part.kind].push(part);
    places.set(key, known);
  }
  for (const { removed, added } of places.values()) {
    const [from, to] = [removed[0], added[0]];
    if (removed.length !== 1 || added.length !== 1 || !from || !to) continue;
    from.moved = true;
    to.moved = true;
  }
  return diff;
}
