/**
 * A script of Chinese text as a BCP 47 tag, or why there is none to speak of:
 * `mixed` (both scripts in earnest), `ja`/`ko` (Japanese, Korean: never converted), `none` (no Chinese).
 */
export type PageScript = 'zh-Hans' | 'zh-Hant' | 'mixed' | 'ja' | 'ko' | 'none';

/** OpenCC's configuration names. */
export type ConversionConfig = 's2t' | 's2tw' | 's2twp' | 's2hk' | 't2s' | 'tw2s' | 'tw2sp' | 'hk2s';

/** A run of source text and what it became. Segments tile both texts in order, without gaps. */
export interface Segment {
  /** Offsets in UTF-16 code units of the source text. */
  sourceStart: number;
  sourceEnd: number;
  /** Offsets in UTF-16 code units of the converted text. */
  targetStart: number;
  targetEnd: number;
}

export interface Conversion {
  text: string;
  /** Only the segments whose length or text changed need be single; unchanged runs are merged into one. */
  segments: Segment[];
}

export interface ConverterOptions {
  /**
   * `corner`: quotation marks follow the script, “” ‘’ becoming 「」 『』 in Traditional text and the reverse in
   * Simplified text. `keep`, as when not given: they stay as the author wrote them.
   */
  quotes?: 'keep' | 'corner';
}

export interface Converter {
  readonly config: ConversionConfig;
  convert(text: string): string;
  convertWithSegments(text: string): Conversion;
}

/** What `repair` did at one place. Offsets in UTF-16 code units of the text that came in. */
export interface RepairEdit {
  start: number;
  end: number;
  replacement: string;
  kind: 'pinyin' | 'split-character' | 'doubled-mark';
}

export interface Repair {
  text: string;
  edits: RepairEdit[];
}
