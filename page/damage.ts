import type { repair as Repair } from '../chinese';
import { obtainPart } from './obtain-part';
import type { Reading } from './reading';

/**
 * Says whether an article shows the traces of a damaged repost: whether anything in it would be repaired. Only the
 * popup and the panel tell of it, so the rules are injected when one of them first asks.
 */
export const createDamageCheck = () => {
  let known: { text: string; damaged: boolean } | null = null;
  return async (reading: Reading | null): Promise<boolean> => {
    if (!reading) return false;
    const { text } = reading.article;
    if (known?.text === text) return known.damaged;
    const repair = await obtainPart<typeof Repair>('repair');
    if (!repair.ok) return false;
    known = { text, damaged: repair.value(text).edits.length > 0 };
    return known.damaged;
  };
};
