import type { Particulars, readParticulars } from '../article';
import { type Result, succeed } from '../messaging/result';
import { obtainPart } from './obtain-part';
import type { Reading } from './reading';

const known = new WeakMap<Reading, Particulars>();

/** Source, author, date and the like of what was read: worked out when somebody asks, once a reading. */
export const particularsOf = async (reading: Reading): Promise<Result<Particulars>> => {
  const before = known.get(reading);
  if (before) return succeed(before);
  const read = await obtainPart<typeof readParticulars>('particulars');
  if (!read.ok) return read;
  const particulars = read.value(reading.article.findings);
  known.set(reading, particulars);
  return succeed(particulars);
};
