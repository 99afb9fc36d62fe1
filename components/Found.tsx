import type { TextRange } from '../highlights/types';

/** A text with the places that a search found in it. `ranges` are sorted UTF-16 offsets of the text. */
export const Found = ({ text, ranges = [] }: { text: string; ranges?: readonly TextRange[] | undefined }) => {
  const ends = ranges.map(({ end }) => end);
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <>
          {text.slice(ends[index - 1] ?? 0, start)}
          <mark key={start}>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
};
