import './template.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { DEFAULT_TEMPLATES, LONGEST_TEMPLATE } from '../../../../exchange/formats';
import { useTranslate } from '../../../translation';
import { insertAtCursor, putCursor } from './cursor';
import type { TemplateProps } from './model';
import { TemplateFields } from './TemplateFields';
import { TemplateProblems } from './TemplateProblems';
import { usePreview } from './use-preview';

/** The template as text, what it makes of the first articles, and what is wrong in it. */
export const TemplateEditor = ({ request, refused, onChange, preview }: TemplateProps) => {
  const t = useTranslate();
  const problems = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = usePreview(request, preview);
  /** The reader's own, after going back to the default. */
  const [left, setLeft] = useState<string | null>(null);
  const kind = request.files === 'many' ? 'article' : 'library';
  const standard = DEFAULT_TEMPLATES[kind];
  const { template } = request;
  const isFaulty = shown !== null && shown.problems.length > 0;
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);
  const write = (text: string | null) =>
    onChange(kind, text === null || text === standard ? undefined : text);
  return (
    <div class="template-parts">
      <label class="labelled">
        <span class="small">{t.of('template_for', kind)}</span>
        <textarea
          ref={field}
          class="field template-text"
          rows={12}
          maxLength={LONGEST_TEMPLATE}
          spellcheck={false}
          autocomplete="off"
          value={template ?? standard}
          aria-invalid={isFaulty}
          aria-describedby={problems}
          onInput={(event) => {
            setLeft(null);
            write(event.currentTarget.value);
          }}
        />
      </label>
      <TemplateProblems
        id={problems}
        problems={shown?.problems ?? null}
        isRefused={refused !== null}
        onGo={({ line, column }) => field.current && putCursor(field.current, line, column)}
      />
      {template !== undefined ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            setLeft(template);
            write(null);
          }}
        >
          {t('template_default')}
        </button>
      ) : (
        left !== null && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setLeft(null);
              write(left);
            }}
          >
            {t('template_own')}
          </button>
        )
      )}
      <TemplateFields
        kind={kind}
        onInsert={(before, after) => field.current && insertAtCursor(field.current, before, after)}
      />
      <section class="labelled" aria-label={t('template_preview')}>
        <span class="small" aria-hidden="true">
          {t('template_preview')}
        </span>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <pre class="template-preview" tabIndex={0} dir="auto">
          {shown && (shown.text || t('template_preview_nothing'))}
        </pre>
      </section>
    </div>
  );
};
