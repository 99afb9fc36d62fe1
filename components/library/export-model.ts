import type { TemplateProblem } from '../../exchange/formats';
import type { Settings } from '../../messaging';
import type { ProgressModel } from './import-model';

/** What of the library goes into the file. */
export type ExportScope =
  | { kind: 'all' }
  | { kind: 'selection'; ids: readonly string[] }
  /** What changed since the last export to the machine of this name; everything, the first time. */
  | { kind: 'changes'; target: string };

export interface ExportRequest {
  scope: ExportScope;
  /** `bundle`, or the id of an export format. */
  format: string;
  script: 'original' | 'zh-Hans' | 'zh-Hant';
  files: 'one' | 'many';
  /** Of formats that have one: the reader's own template. */
  template?: string;
  /** Of a bundle: packed with gzip. */
  gzip: boolean;
  /** Of a bundle: locked with it; null leaves it open. */
  passphrase: string | null;
}

/** A machine that was exported to before. */
export interface ExportTargetModel {
  name: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** One file an article, or one file of all. */
export type TemplateKind = keyof Templates;

/** The reader's own templates, by the files that they are for; none where the default does. */
export type Templates = Settings['templates'];

/** What a template makes of the beginning of an export, and what is wrong in it. */
export interface TemplatePreview {
  text: string;
  problems: readonly TemplateProblem[];
}

/**
 * How an export goes; null before it starts and when it is over. `failed`: a key `storageError_<code>`, or `template`,
 * of which the template editor tells more.
 */
export type ExportRun = ProgressModel | { failed: string } | null;

export interface ExportCallbacks {
  startExport(request: ExportRequest): void;
  cancelExport(): void;
  /** Tries the template of a request; null where the library does not answer. */
  previewTemplate(request: ExportRequest): Promise<TemplatePreview | null>;
}
