import type { Particulars, readParticulars } from '../article';
import { fail, type Result, succeed } from '../messaging/result';
import { obtainPart } from './obtain-part';
import type { Reading } from './reading';

const known = new WeakMap<Reading, Particulars>();

/** Source, author, date and the like of what was read: worked out when somebody asks, once a reading. */
export const particularsOf = async (reading: Reading): Promise<Result<Particulars>> => {
  const before = reading.particulars ?? known.get(reading);
  if (before) return succeed(before);
  if (!reading.findings) return fail('no-article');
  const read = await obtainPart<typeof readParticulars>('particulars');
  if (!read.ok) return read;
  const particulars = read.value(reading.findings);
  known.set(reading, particulars);
  return succeed(particulars);
};
