import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { HelpIcon, SearchIcon } from '../icons/icons';
import { useTranslate } from '../translation';

/** The filters of the query language, each with what it is for (`query_<name>`). */
export const EXAMPLES = [
  ['phrase', 'query_example_phrase'],
  ['site', 'query_example_site'],
  ['source', 'query_example_source'],
  ['tag', 'query_example_tag'],
  ['color', 'query_example_color'],
  ['collection', 'query_example_collection'],
  ['dates', 'query_example_dates'],
  ['note', 'query_example_note'],
] as const;

interface Props {
  query: string;
  disabled: boolean;
  field: Ref<HTMLInputElement>;
  onSearch(query: string): void;
  /** The reader goes from the field to what it found. */
  onDown(): void;
}

/** The search field with the query language a press away; an example is tried by pressing it. */
export const SearchBox = ({ query, disabled, field, onSearch, onDown }: Props) => {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  /** What stands in the field while an input method composes: nothing is looked for by half a word in Latin letters. */
  const [composed, setComposed] = useState<string | null>(null);
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <search
      class="search"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen || event.isComposing) return;
        event.preventDefault();
        setOpen(false);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <span class="search-icon">
        <SearchIcon />
      </span>
      <input
        ref={field}
        type="search"
        class="field"
        aria-label={t('library_search')}
        placeholder={t('library_search')}
        spellcheck={false}
        disabled={disabled}
        value={composed ?? query}
        onInput={({ isComposing, currentTarget: { value } }) => {
          if (isComposing) setComposed(value);
          else onSearch(value);
        }}
        onCompositionEnd={({ currentTarget: { value } }) => {
          setComposed(null);
          onSearch(value);
        }}
        onKeyDown={keys}
      />
      <button
        type="button"
        class="button-quiet button-icon search-help"
        aria-label={t('query_help')}
        title={t('query_help')}
        aria-expanded={isOpen}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
      >
        <HelpIcon />
      </button>
      {isOpen && (
        <div class="popover query-help">
          <p>{t('query_about')}</p>
          <ul>
            {EXAMPLES.map(([name, example]) => (
              <li key={name}>
                <button
                  type="button"
                  class="query-example"
                  onClick={() => onSearch(`${query.trim()} ${t(example)}`.trim())}
                >
                  <code>{t(example)}</code>
                  <span class="soft">{t.of('query', name)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
};
