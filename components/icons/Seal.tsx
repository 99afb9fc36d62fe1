/** The mark of the extension: the character for vermilion, cut into a seal. The same drawing as its icon. */
export const Seal = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true">
    <rect x="4" y="4" width="120" height="120" rx="26" fill="#b9261f" />
    <path
      fill="#fff8ec"
      d="M43 19c5 0 10 3 9 7-3 11-8 20-15 28-3 3-8 1-6-3 5-9 8-18 9-29 0-2 1-3 3-3z M46 36 83 33c7-1 10 3 9 6-1 4-4 5-8 5L43 47z M22 62c-1-4 2-6 6-6l66-5c8-1 13 3 12 7-1 5-5 5-10 5L31 67c-5 1-8-1-9-5z M57 15c8-1 14 3 14 9l-2 84c0 6-6 9-9 4-2-3-1-6-1-10l1-77c0-5-1-8-3-10z M60 62c-7 17-18 31-36 42-4 2-8-2-4-6 14-11 23-23 29-37z M68 61c8 13 20 24 38 32 6 3 3 10-4 10-5 0-9-2-13-6-11-10-19-20-26-34z"
    />
  </svg>
);
