import type { Conversion } from '../types';
import { SegmentRecorder } from './segments';

/** Compatibility ideographs: second code points of characters, kept for old character sets alone. */
const COMPATIBILITY = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g;

export const hasCompatibilityIdeographs = (text: string): boolean => text.search(COMPATIBILITY) >= 0;

/** The text with its compatibility ideographs replaced by what Unicode says they are (canonical equivalents). */
export function normalizeCompatibility(text: string): Conversion {
  const recorder = new SegmentRecorder(text);
  const normalized = text.replace(COMPATIBILITY, (letter: string, at: number) => {
    const equivalent = letter.normalize('NFC');
    recorder.change(at, at + letter.length, equivalent);
    return equivalent;
  });
  return { text: normalized, segments: recorder.finish() };
}
