import { useRef, useState } from 'preact/hooks';
import { type Scope, TEMPLATE_FIELDS, TEMPLATE_LOOPS } from '../../../../exchange/formats';
import { useTranslate } from '../../../translation';
import type { TemplateKind } from '../../export-model';

const SCOPES: readonly Scope[] = ['library', 'article', 'mark', 'item'];

interface Piece {
  name: string;
  before: string;
  after: string;
}

/** What can be written in the scope: its fields, then the loops that may stand there. */
const piecesOf = (scope: Scope, kind: TemplateKind): Piece[] => [
  ...TEMPLATE_FIELDS.filter((field) => field.scope === scope).map(({ name }) => ({
    name,
    before: `{{${name}}}`,
    after: '',
  })),
  // The template of one article stands inside the loop of articles already.
  ...TEMPLATE_LOOPS.filter(
    (loop) => loop.in === scope && (kind === 'library' || loop.name !== 'articles'),
  ).map(({ name }) => ({ name: `#each ${name}`, before: `{{#each ${name}}}`, after: '{{/each}}' })),
];

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface Props {
  kind: TemplateKind;
  onInsert(before: string, after: string): void;
}

/** Fields and loops to put into a template. One Tab stop: arrow keys go from one to the next. */
export const TemplateFields = ({ kind, onInsert }: Props) => {
  const t = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const keys = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const step = STEPS[event.key];
    const ends = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : undefined;
    const to = step === undefined ? ends : (current + step + buttons.length) % buttons.length;
    if (to === undefined) return;
    event.preventDefault();
    setCurrent(to);
    buttons[to]?.focus();
  };
  let count = 0;
  return (
    <details class="template-fields">
      <summary class="small">{t('template_insert')}</summary>
      <div
        class="template-scopes"
        role="toolbar"
        aria-label={t('template_insert')}
        ref={bar}
        onKeyDown={keys}
      >
        {SCOPES.map((scope) => (
          <fieldset key={scope}>
            <legend class="soft small">{t.of('templateScope', scope)}</legend>
            {piecesOf(scope, kind).map(({ name, before, after }) => {
              const at = count++;
              return (
                <button
                  key={name}
                  type="button"
                  class="template-piece"
                  tabIndex={at === current ? 0 : -1}
                  onClick={() => {
                    setCurrent(at);
                    onInsert(before, after);
                  }}
                >
                  {name}
                </button>
              );
            })}
          </fieldset>
        ))}
      </div>
    </details>
  );
};
