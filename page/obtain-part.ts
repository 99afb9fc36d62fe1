import { type FailureCode, fail, type Result, succeed } from '../messaging/result';
import { callBackground } from '../messaging/send';
import { type Part, partOf } from './on-demand';

const load = (part: Part): Promise<Result<null>> =>
  part === 'to-simplified' || part === 'to-traditional'
    ? callBackground('converter.load', { direction: part })
    : callBackground('part.load', { part });

const UNLOADED: FailureCode = 'unknown';

/** What a part has to give; has it injected at first use. */
export const obtainPart = async <T>(part: Part): Promise<Result<T>> => {
  if (partOf(part) === undefined) {
    const loaded = await load(part);
    if (!loaded.ok) return loaded;
  }
  const value = partOf<T>(part);
  return value === undefined ? fail(UNLOADED) : succeed(value);
};
