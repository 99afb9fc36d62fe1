import { useEffect, useState } from 'preact/hooks';
import type { ExportCallbacks, ExportRequest, TemplatePreview } from '../../export-model';

/** The preview follows when the reader has paused for so long. */
const PAUSE_MS = 250;

/** What the template of a request makes of the first articles; null until it is known. */
export const usePreview = (
  request: ExportRequest,
  preview: ExportCallbacks['previewTemplate'],
): TemplatePreview | null => {
  const [shown, setShown] = useState<TemplatePreview | null>(null);
  const { template, script, files, scope } = request;
  useEffect(() => {
    let isCurrent = true;
    const follow = async () => {
      const next = await preview(request);
      if (isCurrent) setShown(next);
    };
    const pause = setTimeout(() => void follow(), shown === null ? 0 : PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [template, script, files, scope]);
  return shown;
};
