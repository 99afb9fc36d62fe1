import type { ComponentChildren } from 'preact';

interface Props<Value extends string> {
  label: ComponentChildren;
  value: Value;
  options: readonly Value[];
  name(option: Value): string;
  onChange(option: Value): void;
}

/** A labelled list to choose one of. */
export const Choice = <Value extends string>({ label, value, options, name, onChange }: Props<Value>) => (
  <label class="choice">
    <span>{label}</span>
    <select
      class="field"
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option} selected={option === value}>
          {name(option)}
        </option>
      ))}
    </select>
  </label>
);
