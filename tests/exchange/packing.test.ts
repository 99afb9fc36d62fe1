import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pack as packFile, unpackFile } from '../../exchange/packing';

// Each locking takes 600,000 rounds.
vi.setConfig({ testTimeout: 60_000 });

const LIMIT = 10_000_000;
const TEXT = `{"title":"蓝田市治理清水河","quote":"${'三亿元'.repeat(2000)}"}`;
const PASSPHRASE = '清水河 三亿元 2024';

const pack = async (packing: { gzip?: boolean; passphrase?: string | null }, pieces: string[] = [TEXT]) => {
  const blob = await packFile(new Blob(pieces), { gzip: false, passphrase: null, ...packing }, crypto);
  return new Uint8Array(await blob.arrayBuffer());
};

const unpack = (bytes: Uint8Array, passphrase: string | null = null, limit = LIMIT) =>
  unpackFile(new Uint8Array(bytes), { passphrase, limit, crypto });

const opened = async (bytes: Uint8Array, passphrase: string | null = null, limit = LIMIT) => {
  const file = await unpack(bytes, passphrase, limit);
  return file.ok ? new TextDecoder().decode(file.bytes) : file.error.code;
};

const firstLine = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)));

describe('a file that is only packed', () => {
  it('is a gzip file that any program opens, smaller than the text', async () => {
    const bytes = await pack({ gzip: true }, [TEXT.slice(0, 100), TEXT.slice(100)]);
    expect(gunzipSync(bytes).toString()).toBe(TEXT);
    expect(bytes.length).toBeLessThan(TEXT.length / 10);
    expect(await opened(bytes)).toBe(TEXT);
  });

  it('is as it was where it is not packed', async () => {
    const bytes = await pack({});
    expect(new TextDecoder().decode(bytes)).toBe(TEXT);
    expect(await unpack(bytes)).toMatchObject({ ok: true, wasLocked: false, wasPacked: false });
  });

  it('is unpacked no further than the limit, however much is in it', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await opened(bomb, null, 1_000_000)).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(await opened(gzipSync(Buffer.alloc(1000)), null, 999)).toBe('too-large');
    expect((await opened(gzipSync(Buffer.alloc(1000)), null, 1000)).length).toBe(1000);
  });

  it('is refused when it is broken off or was changed', async () => {
    const bytes = await pack({ gzip: true });
    expect(await opened(bytes.slice(0, -5))).toBe('damaged');
    for (let at = 2; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      // Name, time and flags in the head of a gzip file are not covered by its checksum.
      expect([TEXT, 'damaged']).toContain(await opened(changed));
    }
  });
});

describe('a locked file', () => {
  it('opens with its passphrase only, in either packing', async () => {
    for (const gzip of [false, true]) {
      const bytes = await pack({ gzip, passphrase: PASSPHRASE });
      expect(await opened(bytes, PASSPHRASE)).toBe(TEXT);
      expect(await opened(bytes, `${PASSPHRASE} `)).toBe('wrong-passphrase');
      expect(await opened(bytes, '')).toBe('wrong-passphrase');
      expect(await opened(bytes)).toBe('needs-passphrase');
      expect(await unpack(bytes, PASSPHRASE)).toMatchObject({ wasLocked: true, wasPacked: gzip });
    }
  });

  it('shows nothing of its content, says what locks it, and is never the same twice', async () => {
    const [one, two] = [await pack({ passphrase: PASSPHRASE }), await pack({ passphrase: PASSPHRASE })];
    expect(JSON.parse(firstLine(one))).toMatchObject({
      format: 'zhupi-locked',
      formatVersion: 1,
      cipher: 'AES-256-GCM',
      keyDerivation: 'PBKDF2-HMAC-SHA-256',
      iterations: 600_000,
    });
    expect(new TextDecoder().decode(one)).not.toContain('三亿元');
    const [a, b] = [JSON.parse(firstLine(one)), JSON.parse(firstLine(two))];
    for (const field of ['salt', 'iv', 'keyCheck']) expect(a[field]).not.toBe(b[field]);
    expect(Buffer.from(one.subarray(-100))).not.toEqual(Buffer.from(two.subarray(-100)));
  });

  it('opens however the keyboard composes the letters', async () => {
    const bytes = await pack({ passphrase: 'caf\u00e9' });
    expect(await opened(bytes, 'cafe\u0301')).toBe(TEXT);
  });

  it('is told from a wrong passphrase when it is damaged, wherever', async () => {
    const bytes = await pack({ gzip: true, passphrase: PASSPHRASE });
    const end = bytes.indexOf(10);
    const codes = new Map<string, number>();
    const places = [...Array(30).keys()].map((step) => 60 + Math.floor((step * (bytes.length - 61)) / 29));
    for (const at of places) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const code = await opened(changed, PASSPHRASE);
      codes.set(`${at <= end ? 'head' : 'content'} ${code}`, 1);
    }
    expect([...codes.keys()].sort()).toEqual(['content damaged', 'head damaged']);
    expect(await opened(bytes.slice(0, end - 20), PASSPHRASE)).toBe('truncated');
    expect(await opened(bytes.slice(0, bytes.length - 1), PASSPHRASE)).toBe('damaged');
    expect(await opened(bytes.slice(0, end + 1), PASSPHRASE)).toBe('damaged');
  });

  it('has a head that is vouched for: salt, rounds and cipher cannot be exchanged', async () => {
    const bytes = await pack({ passphrase: PASSPHRASE });
    const { sha256: _, ...head } = JSON.parse(firstLine(bytes));
    const resigned = async (change: object) => {
      const content = { ...head, ...change };
      const { checksum } = await import('../../exchange/checksum');
      const line = `${JSON.stringify({ ...content, sha256: checksum(content) })}\n`;
      return Buffer.concat([Buffer.from(line), bytes.subarray(bytes.indexOf(10) + 1)]);
    };
    expect(await opened(await resigned({}), PASSPHRASE)).toBe(TEXT);
    expect(await opened(await resigned({ iterations: 600_001 }), PASSPHRASE)).toBe('wrong-passphrase');
    expect(await opened(await resigned({ iterations: 1e15 }), PASSPHRASE)).toBe('damaged');
    expect(await opened(await resigned({ cipher: 'none' }), PASSPHRASE)).toBe('damaged');
    expect(await opened(await resigned({ iv: btoa('123456789012') }), PASSPHRASE)).toBe('damaged');
    expect(await opened(await resigned({ comment: 'added' }), PASSPHRASE)).toBe('damaged');
    expect(await opened(await resigned({ formatVersion: 2 }), PASSPHRASE)).toBe('newer-version');
  });

  it('opens with nothing but what its head says and the passphrase', async () => {
    const bytes = await pack({ passphrase: PASSPHRASE });
    const line = bytes.subarray(0, bytes.indexOf(10) + 1);
    const head = JSON.parse(new TextDecoder().decode(line));
    const { pbkdf2Sync, hkdfSync, createDecipheriv } = await import('node:crypto');
    const salt = Buffer.from(head.salt, 'base64');
    const secret = pbkdf2Sync(PASSPHRASE, salt, head.iterations, 32, 'sha256');
    const key = Buffer.from(hkdfSync('sha256', secret, salt, 'zhupi content', 32));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.iv, 'base64'));
    decipher.setAAD(line).setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(line.length, -16)), decipher.final()]);
    expect(createHash('sha256').update(plain).digest('hex')).toBe(
      createHash('sha256').update(TEXT).digest('hex'),
    );
  });
});

describe('any bytes', () => {
  it('are opened or refused, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '{"format":"zhupi-locked"', '\u001f\u008b', '{"format":"zhupi-locked"}\n'),
        fc.uint8Array({ maxLength: 400 }),
        async (start, tail) => {
          const bytes = Buffer.concat([Buffer.from(start, 'latin1'), tail]);
          const file = await unpack(bytes, 'x', 1000);
          if (file.ok) expect(Buffer.from(file.bytes)).toEqual(bytes);
          else expect(['damaged', 'truncated', 'too-large']).toContain(file.error.code);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
