import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../../../translation';
import { lazily } from '../../lazily';
import type { TemplateProps } from './model';

// Most readers never change a template: the editor is loaded when one does.
const TemplateEditor = lazily(async () => (await import('./TemplateEditor')).TemplateEditor);

/** The template of an export, folded away until it is wanted or an export was refused for it. */
export const TemplateSection = (props: TemplateProps) => {
  const t = useTranslate();
  const { request, refused } = props;
  const [isOpen, setOpen] = useState(refused !== null);
  useEffect(() => {
    if (refused) setOpen(true);
  }, [refused]);
  return (
    <details class="template" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('template')}</summary>
      {isOpen && <TemplateEditor key={request.files} {...props} />}
    </details>
  );
};
