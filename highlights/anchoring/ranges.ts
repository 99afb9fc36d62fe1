import type { TextRange } from '../types';

export const overlap = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;
