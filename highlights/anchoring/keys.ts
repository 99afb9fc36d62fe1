import { fold, repairKeyWithOffsets } from '../../chinese';

/**
 * A reading in what is left of its brackets. Where a repost lost the character itself, only rubbish such as `?chǎn)`
 * stands for it: left in the key, it would count as five differences instead of one.
 */
const LEFT_OVER = /[?(][a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,5}\)/g;

export interface Key {
  key: string;
  /** For each code unit of the key, the offset of its code unit in the text. */
  offsets: ArrayLike<number>;
}

/** The repair key of a text without left-over readings. Pages and marks are compared by this key only. */
export function keyWithOffsets(text: string, folded = fold(text)): Key {
  const { key, offsets } = repairKeyWithOffsets(text, folded);
  const leftOver = [...folded.matchAll(LEFT_OVER)];
  if (leftOver.length === 0) return { key, offsets };
  const kept: number[] = [];
  let cleaned = '';
  let next = 0;
  for (let at = 0; at < key.length; at++) {
    const offset = offsets[at] ?? 0;
    while (next < leftOver.length && endOf(leftOver[next]) <= offset) next++;
    if (offset >= (leftOver[next]?.index ?? text.length)) continue;
    kept.push(offset);
    cleaned += key[at];
  }
  return { key: cleaned, offsets: kept };
}

const endOf = (match: RegExpExecArray | undefined): number =>
  match ? match.index + match[0].length : Infinity;
