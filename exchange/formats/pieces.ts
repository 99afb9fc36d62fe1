/** So many UTF-16 code units or bytes are kept in memory. */
const LONGEST = 1 << 20;

/**
 * Takes a file as it is written. What is written already is the browser's to keep, on disk where it is much; only the
 * end of it stays in memory.
 */
export function createPieces() {
  const done: Blob[] = [];
  let open: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) done.push(new Blob(open));
    [open, length] = [[], 0];
  };
  return {
    push(piece: string | Uint8Array<ArrayBuffer>): void {
      open.push(piece);
      length += piece.length;
      if (length >= LONGEST) close();
    },
    /** What another has taken goes after this. */
    append(pieces: readonly Blob[]): void {
      close();
      done.push(...pieces);
    },
    /** All of it, in order. */
    end(): Blob[] {
      close();
      return done;
    },
  };
}
