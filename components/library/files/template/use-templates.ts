import { useEffect, useRef, useState } from 'preact/hooks';
import type { TemplateKind, Templates } from '../../export-model';

/** What is written is kept after a pause of so long. */
const PAUSE_MS = 500;

/** What was written here, by what it is for; undefined for the default. */
type Written = { [Kind in TemplateKind]?: string | undefined };

/** Those that are kept, with what was written here in their place. */
const writtenOver = (kept: Templates, written: Written): Templates => {
  const all = Object.entries({ ...kept, ...written });
  return Object.fromEntries(all.filter(([, template]) => template !== undefined));
};

/**
 * The reader's templates as they are being written, and how to change one: to undefined for the default. Only what was
 * changed here is kept anew: the others may come late, or be written in another window.
 */
export const useTemplates = (
  kept: Templates,
  keep: (templates: Templates) => void,
): [Templates, (kind: TemplateKind, template: string | undefined) => void] => {
  const [written, setWritten] = useState<Written>({});
  const latest = useRef({ kept, keep });
  latest.current = { kept, keep };
  const unkept = useRef<Written | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepNow = () => {
    clearTimeout(pause.current);
    if (unkept.current) latest.current.keep(writtenOver(latest.current.kept, unkept.current));
    unkept.current = null;
  };
  useEffect(() => keepNow, []);
  const change = (kind: TemplateKind, template: string | undefined) => {
    const next = { ...written, [kind]: template };
    setWritten(next);
    unkept.current = next;
    clearTimeout(pause.current);
    pause.current = setTimeout(keepNow, PAUSE_MS);
  };
  return [writtenOver(kept, written), change];
};
