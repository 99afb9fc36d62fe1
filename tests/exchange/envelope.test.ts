import { describe, expect, it } from 'vitest';
import { checksum } from '../../exchange/checksum';
import { isLocked, readEnvelope, writeHeader } from '../../exchange/packing/envelope';
import { unpackFile } from '../../exchange/packing/unpack';

const HEADER = {
  cipher: 'AES-256-GCM',
  keyDerivation: 'PBKDF2-HMAC-SHA-256',
  iterations: 600_000,
  salt: btoa('0123456789abcdef'),
  iv: btoa('0123456789ab'),
  keyCheck: btoa('fedcba9876543210'),
} as const;

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const text = (words: string) => new Uint8Array(Buffer.from(words));

/** A head with other fields, with a checksum that holds. */
function forged(fields: object): Uint8Array<ArrayBuffer> {
  const { sha256: _, ...content } = JSON.parse(Buffer.from(writeHeader(HEADER)).toString());
  const changed = { ...content, ...fields };
  return text(`${JSON.stringify({ ...changed, sha256: checksum(changed) })}\n`);
}

describe('the head of a locked file', () => {
  it('is a line that says what locks it, apart from what is sealed', () => {
    const line = writeHeader(HEADER);
    const read = readEnvelope(joined(line, text('sealed\n')));
    expect(read).toEqual({
      ok: true,
      header: HEADER,
      headerBytes: new Uint8Array(line),
      sealed: text('sealed\n'),
    });
    expect(isLocked(line)).toBe(true);
    expect(isLocked(text('{"format":"zhupi-library"'))).toBe(false);
  });

  it.each<[string, object, object]>([
    ['another cipher', { cipher: 'none' }, { code: 'damaged' }],
    ['another derivation', { keyDerivation: 'MD5' }, { code: 'damaged' }],
    ['no rounds', { iterations: 0 }, { code: 'damaged' }],
    ['rounds without end', { iterations: 10_000_001 }, { code: 'damaged' }],
    ['half a round', { iterations: 1.5 }, { code: 'damaged' }],
    ['a short salt', { salt: btoa('0123456789') }, { code: 'damaged' }],
    ['what is no base64', { iv: '*'.repeat(16) }, { code: 'damaged' }],
    ['no check of the key', { keyCheck: undefined }, { code: 'damaged' }],
    ['no version', { formatVersion: 0 }, { code: 'damaged' }],
    ['a version in words', { formatVersion: 'two' }, { code: 'damaged' }],
    ['a later version', { formatVersion: 2 }, { code: 'newer-version', detail: 2 }],
    ['another format', { format: 'zhupi-library' }, { code: 'damaged' }],
  ])('with %s is refused', (_, fields, error) => {
    expect(readEnvelope(forged(fields))).toEqual({ ok: false, error });
  });

  it('may ask for as many rounds as a browser can do', () => {
    expect(readEnvelope(forged({ iterations: 10_000_000 })).ok).toBe(true);
    expect(readEnvelope(forged({ iterations: 1 })).ok).toBe(true);
  });

  it('is cut off, or none, where its line does not end', () => {
    const code = (bytes: Uint8Array<ArrayBuffer>) => {
      const read = readEnvelope(bytes);
      return read.ok ? 'ok' : read.error.code;
    };
    const line = writeHeader(HEADER);
    expect(code(new Uint8Array(line.subarray(0, -1)))).toBe('truncated');
    expect(code(text('x'.repeat(4095)))).toBe('truncated');
    expect(code(text('x'.repeat(4096)))).toBe('damaged');
    expect(code(text(`${'x'.repeat(4096)}\n`))).toBe('damaged');
    expect(code(text('no json\n'))).toBe('damaged');
    expect(code(text('null\n'))).toBe('damaged');
    expect(code(joined(text(Buffer.from(line).toString().replace('600000', '600001'))))).toBe('damaged');
  });

  it('asks for the passphrase before anything else, and for nothing where the file is too large', async () => {
    const bytes = writeHeader(HEADER);
    const open = (limit: number) => unpackFile(bytes, { passphrase: null, limit, crypto });
    expect(await open(bytes.length)).toEqual({ ok: false, error: { code: 'needs-passphrase' } });
    expect(await open(bytes.length - 1)).toEqual({
      ok: false,
      error: { code: 'too-large', detail: bytes.length - 1 },
    });
  });
});
