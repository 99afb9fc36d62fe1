import type { ComponentChildren } from 'preact';

interface Props {
  icon: ComponentChildren;
  label: string;
  /** For a switch: whether it is on. */
  pressed?: boolean;
  disabled?: boolean;
  busy?: boolean;
  /** The keys that do the same. */
  keys?: string | undefined;
  onClick(): void;
}

/** A large button of the popup. While busy it keeps the focus and takes no second click. */
export const Tile = ({ icon, label, pressed, disabled = false, busy = false, keys, onClick }: Props) => (
  <button
    type="button"
    class="button tile"
    aria-pressed={pressed}
    aria-busy={busy}
    aria-keyshortcuts={keys}
    disabled={disabled}
    onClick={busy ? undefined : onClick}
  >
    <span class="tile-icon" aria-hidden="true">
      {icon}
    </span>
    <span>{label}</span>
    {keys && (
      <span class="tile-keys" aria-hidden="true">
        {keys}
      </span>
    )}
  </button>
);
