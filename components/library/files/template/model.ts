import type { ExportCallbacks, ExportRequest, ExportRun, TemplateKind } from '../../export-model';

/** What the parts of the template's editor are given. */
export interface TemplateProps {
  request: ExportRequest;
  /** The export that was not made because of the template; another object each time. */
  refused: ExportRun;
  /** Undefined for the default. */
  onChange(kind: TemplateKind, template: string | undefined): void;
  preview: ExportCallbacks['previewTemplate'];
}
