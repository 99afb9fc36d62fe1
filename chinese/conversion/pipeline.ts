import type { Conversion, ConversionConfig, Converter, Segment } from '../types';
import { hasCompatibilityIdeographs, normalizeCompatibility } from './compatibility';
import { composeSegments } from './segments';

/** One pass over a text. */
export interface Pass {
  convert(text: string): string;
  convertWithSegments(text: string): Conversion;
}

const NORMALIZE: Pass = {
  convert: (text) => normalizeCompatibility(text).text,
  convertWithSegments: normalizeCompatibility,
};

/** A converter of one pass after the other; `passes` is asked for them at the first text, not before. */
export function pipeline(config: ConversionConfig, passes: () => readonly Pass[]): Converter {
  let made: readonly Pass[] | undefined;
  const passesFor = (text: string): readonly Pass[] => {
    made ??= passes();
    return hasCompatibilityIdeographs(text) ? [NORMALIZE, ...made] : made;
  };
  return {
    config,
    convert: (text) => passesFor(text).reduce((current, pass) => pass.convert(current), text),
    convertWithSegments(text) {
      let current = text;
      let segments: Segment[] | undefined;
      for (const pass of passesFor(text)) {
        const conversion = pass.convertWithSegments(current);
        current = conversion.text;
        segments = segments ? composeSegments(segments, conversion.segments) : conversion.segments;
      }
      return { text: current, segments: segments ?? [] };
    },
  };
}
