import type { ComponentChildren } from 'preact';

/** Line drawings on a grid of 20, in the colour of the text. Their buttons have names of their own. */
const icon = (drawing: ComponentChildren) => () => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {drawing}
  </svg>
);

export const NoteIcon = icon(
  <path d="M4 16l.8-3.4L13.2 4.2a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1L7.4 15.2zM11.8 5.6l2.6 2.6" />,
);
export const CopyIcon = icon(<path d="M7.5 7.5h8.5v9H7.5zM12.5 4.5v-1H4v9h1" />);
export const RemoveIcon = icon(
  <path d="M4 6h12M8 6V3.8h4V6M5.5 6l.7 10.5h7.6L14.5 6M8.7 9v4.5M11.3 9v4.5" />,
);
export const AcceptIcon = icon(<path d="M4 10.5l4 4 8-9" />);
export const CloseIcon = icon(<path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />);
export const NextIcon = icon(<path d="M10 4v11M5.5 11l4.5 4.5 4.5-4.5" />);
export const WarningIcon = icon(<path d="M10 3.4L17.2 16H2.8zM10 8v3.6M10 13.9v.1" />);
