import type { Connection } from './connection';
import type { StorageResult } from './result';

/**
 * See `LibraryStore.device`. Writes only where the id is not kept yet: a full disk must not keep the reader from
 * exporting the library.
 */
export async function deviceId({ read, write }: Connection): Promise<StorageResult<string>> {
  const known = await read(async (db) => (await db.meta.get('device'))?.value ?? null);
  if (!known.ok) return known;
  if (known.value !== null) return { ok: true, value: known.value };
  return write(async ({ clock, device }) => {
    // Taking a stamp makes the transaction keep the device.
    clock.nextStamp();
    return device;
  });
}
