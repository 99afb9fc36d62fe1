/** The bytes of a file, a stretch at a time: those of a large one are never in memory as a whole. */
export interface ByteSource {
  /** In bytes. */
  readonly length: number;
  /** The bytes from `start` up to `end`, at once: nothing is waited for. Not to be changed. */
  read(start: number, end: number): Uint8Array;
}

/** Bytes that are in memory already. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
});

/** So much is read at a time, and so many stretches are kept: records that belong together often stand together. */
const WINDOW = 1_048_576;
const WINDOWS = 8;

/** A source that takes long for each stretch, however short, read by long ones. */
export function inWindows({ length, read }: ByteSource): ByteSource {
  /** The one used last comes last. */
  const windows: { start: number; bytes: Uint8Array }[] = [];
  return {
    length,
    read(start, end) {
      const at = windows.findLastIndex(
        (window) => start >= window.start && end <= window.start + window.bytes.length,
      );
      const window =
        at >= 0
          ? (windows.splice(at, 1)[0] as (typeof windows)[number])
          : { start, bytes: read(start, Math.min(length, Math.max(end, start + WINDOW))) };
      windows.push(window);
      if (windows.length > WINDOWS) windows.shift();
      return window.bytes.subarray(start - window.start, end - window.start);
    },
  };
}
