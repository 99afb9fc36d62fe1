import { useEffect, useRef, useState } from 'preact/hooks';
import type { TemplateKind, Templates } from '../../export-model';

/** What is written is kept after a pause of so long. */
const PAUSE_MS = 500;

/** The reader's templates as they are being written, and how to change one: to undefined for the default. */
export const useTemplates = (
  kept: Templates,
  keep: (templates: Templates) => void,
): [Templates, (kind: TemplateKind, template: string | undefined) => void] => {
  const [templates, setTemplates] = useState(kept);
  const unkept = useRef<(() => void) | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepNow = () => {
    clearTimeout(pause.current);
    unkept.current?.();
    unkept.current = null;
  };
  useEffect(() => keepNow, []);
  const change = (kind: TemplateKind, template: string | undefined) => {
    const { [kind]: _, ...others } = templates;
    const next: Templates = { ...others, ...(template !== undefined && { [kind]: template }) };
    setTemplates(next);
    unkept.current = () => keep(next);
    clearTimeout(pause.current);
    pause.current = setTimeout(keepNow, PAUSE_MS);
  };
  return [templates, change];
};
