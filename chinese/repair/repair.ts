import type { Repair } from '../types';
export function repair(text: string): Repair {
  return { text, edits: [] };
}
