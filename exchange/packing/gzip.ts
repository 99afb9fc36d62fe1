/** Whether bytes begin as a gzip file does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Packs a stream of bytes; what comes out is a whole gzip file. */
export function gzip(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return bytes.pipeThrough(new CompressionStream('gzip'));
}

export type Unpacked =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  /** `damaged`: no gzip, broken off, or its own checksum fails. */
  | { ok: false; error: 'too-large' | 'damaged' };

/**
 * Unpacks a gzip file and stops as soon as more than `limit` bytes come out of it, however little went in: a file
 * that unpacks without end costs no more memory than an honest one.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return { ok: false, error: 'too-large' };
      }
      pieces.push(value);
    }
  } catch {
    return { ok: false, error: 'damaged' };
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces.splice(0)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return { ok: true, bytes: whole };
}
