export { createConverter } from './create-converter';
export { decodeDeltas } from './delta-coding';
export { fold } from './folding/fold';
export { foldedForms, foldedLetters } from './folding/folded-letters';
export { type RepairKey, repairKey, repairKeyWithOffsets } from './folding/repair-key';
export { repair } from './repair/repair';
export { detectScript } from './script/detect-script';
export type {
  Conversion,
  ConversionConfig,
  Converter,
  ConverterOptions,
  PageScript,
  Repair,
  RepairEdit,
  Segment,
} from './types';
