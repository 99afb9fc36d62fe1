import { Seal } from '../icons/Seal';

/** The browser's toolbar, with the piece of a puzzle behind which new extensions hide, and the icon beside it. */
export const PinPicture = () => (
  <svg class="pin-picture" width="260" height="56" viewBox="0 0 260 56" aria-hidden="true">
    <rect class="pin-bar" x="1" y="1" width="258" height="54" rx="10" />
    <rect class="pin-field" x="14" y="15" width="150" height="26" rx="13" />
    <g transform="translate(176 16)">
      <Seal size={24} />
    </g>
    <path class="pin-puzzle" d="M219 22h4a3 3 0 1 1 6 0h4v5a3 3 0 1 1 0 6v5h-14v-5a3 3 0 1 0 0-6z" />
    <path class="pin-arrow" d="M188 53v-8m-4 4 4-5 4 5" />
  </svg>
);
