import type { Colour } from '../../highlights/colours';
import type { Conversion } from './conversion';
import type { ExportLabel } from './labels';
import type { TemplateProblem } from './markdown/problems';

export type FormatId = 'markdown' | 'html' | 'docx' | 'citations' | 'csv' | 'ris' | 'csl-json' | 'json-ld';

/** What every format is told. Nothing is read from a clock, a locale or the browser. */
export interface ExportOptions {
  /** The words of the reader's language: `exportLabel_<label>` of the locale files. */
  labels: (label: ExportLabel) => string;
  /** What the reader calls an ink. */
  colourName: (colour: Colour) => string;
  /** Milliseconds since the epoch. */
  now: number;
  /** IANA name of the zone in which moments become days. */
  timeZone: string;
  /** Version of the extension. */
  version: string;
  /** BCP 47 tag of the reader's language. */
  locale: string;
  /** What to convert titles, names and quotes to; the page's own script when left out. Quotes stay beside it. */
  conversion?: Conversion | null;
  /** One file an article, packed as a zip, instead of one file. */
  split?: boolean;
  /** CSV: whether it begins with a byte order mark, by which Excel knows UTF-8. Yes when left out. */
  byteOrderMark?: boolean;
  /** For formats with `hasTemplate`; `DEFAULT_TEMPLATES` when left out. */
  template?: string;
  /** Told how many of the articles are written. */
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  /** Lets the page breathe between slices; a timer when left out. */
  breathe?: () => Promise<void>;
}

/** A file in pieces, as `new Blob(content, { type: mediaType })` takes them. */
export interface ExportedFile {
  /** Safe on Windows, macOS and Linux. */
  name: string;
  mediaType: string;
  content: Blob[];
}

export type ExportError = { code: 'aborted' } | { code: 'template'; problems: TemplateProblem[] };

export type ExportResult = { ok: true; value: { files: ExportedFile[] } } | { ok: false; error: ExportError };

/** A kind of file that a library can be handed out as. Its words: `format_<id>` and `format_<id>_about`, `_` for `-`. */
export interface ExportFormat {
  id: FormatId;
  /** Without a dot. */
  extension: string;
  mediaType: string;
  /** Whether the reader may write a template for it. */
  hasTemplate: boolean;
  /** Whether it makes sense as one file an article. */
  canSplit: boolean;
}
