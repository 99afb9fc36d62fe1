import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../translation';
import type { FacetValue } from '../filters/model';

interface Props {
  label: string;
  placeholder: string;
  /** Names that are there already, to choose from. */
  known: readonly FacetValue[];
  /** Called once, with what was written; empty when the reader thought better of it. */
  onDone(text: string): void;
}

/** A field for the name that all chosen articles shall have. Enter does it, Escape drops it. */
export const BulkField = ({ label, placeholder, known, onDone }: Props) => {
  const t = useTranslate();
  const names = useId();
  const field = useRef<HTMLInputElement>(null);
  // Before a paint: what is typed at once would be lost.
  useLayoutEffect(() => field.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    onDone(event.key === 'Enter' ? (field.current?.value ?? '') : '');
  };
  return (
    <div class="bulk-field">
      <input
        ref={field}
        class="field"
        aria-label={label}
        placeholder={placeholder}
        maxLength={100}
        list={names}
        onKeyDown={keys}
      />
      <datalist id={names}>
        {known.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <button type="button" class="button" onClick={() => onDone(field.current?.value ?? '')}>
        {t('bulk_do')}
      </button>
    </div>
  );
};
