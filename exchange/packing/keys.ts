const encoder = new TextEncoder();

export interface DerivedKeys {
  /** AES-256-GCM. */
  key: CryptoKey;
  /** 16 bytes that only this passphrase gives with this salt, and that say nothing of the key. */
  check: Uint8Array<ArrayBuffer>;
}

/**
 * What a passphrase gives: PBKDF2 (RFC 8018) makes one secret of it, HKDF (RFC 5869) two of that one. The second goes
 * into the file's head, so that a wrong passphrase is told from damage; it gives whoever guesses nothing that the
 * cipher's own tag would not. The passphrase is taken in Unicode normal form C: keyboards differ.
 */
export async function deriveKeys(
  subtle: SubtleCrypto,
  passphrase: string,
  { salt, iterations }: { salt: Uint8Array<ArrayBuffer>; iterations: number },
): Promise<DerivedKeys> {
  const typed = encoder.encode(passphrase.normalize('NFC'));
  const password = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const secret = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    password,
    256,
  );
  const master = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const use = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(info) });
  const [key, check] = await Promise.all([
    subtle.deriveKey(use('zhupi content'), master, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle.deriveBits(use('zhupi check'), master, 128),
  ]);
  return { key, check: new Uint8Array(check) };
}
