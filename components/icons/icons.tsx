import type { ComponentChildren } from 'preact';

/** Line drawings on a grid of 20, in the colour of the text beside them. They are never the only label. */
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

export const CleanIcon = /* @__PURE__ */ icon(
  <path d="M6.5 3h7v14h-7zM9 6.5h2M9 9.5h2M9 12.5h2M3 3.5v2M3 9v2M3 14.5v2M17 3.5v2M17 9v2M17 14.5v2" />,
);
export const ExtractIcon = /* @__PURE__ */ icon(
  <>
    <path d="M3.5 4h13M3.5 16h8" />
    <path d="M4.5 10h10" stroke-width="5" />
  </>,
);
export const SaveIcon = /* @__PURE__ */ icon(<path d="M5.5 3.5h9v13L10 13.2 5.5 16.5z" />);
export const SavedIcon = /* @__PURE__ */ icon(
  <path d="M5.5 3.5h9v13L10 13.2 5.5 16.5z" fill="currentColor" />,
);
export const LibraryIcon = /* @__PURE__ */ icon(<path d="M4 3.5v13M8 3.5v13M11.2 4.1l4.3 12.2M3 16.5h14" />);
export const PanelIcon = /* @__PURE__ */ icon(<path d="M3 4h14v12H3zM12 4v12M14 7.5h1M14 10h1" />);
export const SearchIcon = /* @__PURE__ */ icon(
  <path d="M8.8 14.3a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4" />,
);
export const DeleteIcon = /* @__PURE__ */ icon(
  <path d="M4 6h12M8 6V3.8h4V6M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v5M11.5 9v5" />,
);
export const NoteIcon = /* @__PURE__ */ icon(
  <path d="M4 16l.8-3.4L13.5 4a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2l-8.7 8.7z" />,
);
export const CloseIcon = /* @__PURE__ */ icon(<path d="M5 5l10 10M15 5L5 15" />);
export const AddIcon = /* @__PURE__ */ icon(<path d="M10 5v10M5 10h10" />);
export const AcceptIcon = /* @__PURE__ */ icon(<path d="M4 10.5l4 4 8-9" />);
export const NextIcon = /* @__PURE__ */ icon(<path d="M10 4v11M5.5 11l4.5 4.5 4.5-4.5" />);
export const ImportIcon = /* @__PURE__ */ icon(<path d="M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 13v3.5h13V13" />);
export const ExportIcon = /* @__PURE__ */ icon(<path d="M10 12V3M6.5 6.5L10 3l3.5 3.5M3.5 13v3.5h13V13" />);
export const SettingsIcon = /* @__PURE__ */ icon(
  <path d="M3 6h8M15 6h2M3 14h2M9 14h8M13 4.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM7 12.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z" />,
);
export const CopyIcon = /* @__PURE__ */ icon(<path d="M7 7h9.5v9.5H7zM4.5 13h-1V3.5H13v1" />);
export const WarningIcon = /* @__PURE__ */ icon(<path d="M10 3.2L17.3 16H2.7zM10 8v3.6M10 13.8v.1" />);
export const SiteIcon = /* @__PURE__ */ icon(
  <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM3 10h14M10 3c5 4.5 5 9.5 0 14M10 3c-5 4.5-5 9.5 0 14" />,
);
export const RedoIcon = /* @__PURE__ */ icon(
  <path d="M12.5 4L16 7.5 12.5 11M16 7.5H8.5a4.2 4.2 0 1 0 0 8.5H12" />,
);
export const TagIcon = /* @__PURE__ */ icon(
  <path d="M3.5 3.5h6.2l6.8 6.8a1 1 0 0 1 0 1.4l-4.8 4.8a1 1 0 0 1-1.4 0L3.5 9.7zM7 7v.1" />,
);
export const LinkIcon = /* @__PURE__ */ icon(
  <path d="M8.5 11.5l3-3M9 6.5l2.2-2.2a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-2.2 2.2a3.2 3.2 0 0 1-4.5-4.5L6.5 9" />,
);
export const QuietIcon = /* @__PURE__ */ icon(
  <path d="M3 10s2.6-4.5 7-4.5S17 10 17 10s-2.6 4.5-7 4.5S3 10 3 10zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM4 16.5L16 3.5" />,
);
export const PreviousIcon = /* @__PURE__ */ icon(<path d="M10 16V5M5.5 9L10 4.5 14.5 9" />);
export const ShowIcon = /* @__PURE__ */ icon(
  <path d="M3 10s2.6-4.5 7-4.5S17 10 17 10s-2.6 4.5-7 4.5S3 10 3 10zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z" />,
);
export const UndoIcon = /* @__PURE__ */ icon(
  <path d="M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.2 4.2 0 1 1 0 8.5H8" />,
);
export const BackIcon = /* @__PURE__ */ icon(<path d="M12 4.5L6.5 10l5.5 5.5" />);
export const FilterIcon = /* @__PURE__ */ icon(<path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" />);
export const ListIcon = /* @__PURE__ */ icon(<path d="M4 5.5h12M4 10h12M4 14.5h12" />);
export const TimelineIcon = /* @__PURE__ */ icon(
  <path d="M5 3v14M5 5.5h.1M8.5 5.5H16M5 10h.1M8.5 10H14M5 14.5h.1M8.5 14.5H16M3.6 5.5h2.8M3.6 10h2.8M3.6 14.5h2.8" />,
);
export const TableIcon = /* @__PURE__ */ icon(<path d="M3.5 4h13v12h-13zM3.5 8h13M3.5 12h13M8.5 4v12" />);
export const ChartIcon = /* @__PURE__ */ icon(<path d="M3.5 16.5h13M6 13.5v-4M10 13.5V4M14 13.5V7" />);
export const FactsIcon = /* @__PURE__ */ icon(
  <path d="M7.5 3.5L6 16.5M14 3.5l-1.5 13M3.5 7.5h13M3.5 12.5h13" />,
);
export const CollectionIcon = /* @__PURE__ */ icon(<path d="M3.5 5.5h5l1.5 2h6.5v8.5h-13z" />);
export const OutIcon = /* @__PURE__ */ icon(<path d="M11.5 4H16v4.5M16 4l-7 7M8 5H4v11h11v-4" />);
export const HelpIcon = /* @__PURE__ */ icon(
  <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM8 8a2 2 0 1 1 2.6 2c-.4.2-.6.5-.6 1v.4M10 13.7v.1" />,
);
export const TypeIcon = /* @__PURE__ */ icon(
  <path d="M3 15.5L7.5 4.5l4.5 11M4.6 11.5h5.8M13 7.5h4.5M15.2 7.5v8" />,
);
export const PrintIcon = /* @__PURE__ */ icon(<path d="M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v5H6z" />);
export const ReadIcon = /* @__PURE__ */ icon(
  <path d="M10 5.2C8.3 4 5.9 3.7 3 4v11.5c2.9-.3 5.3 0 7 1.2 1.7-1.2 4.1-1.5 7-1.2V4c-2.9-.3-5.3 0-7 1.2zM10 5.2v11.5" />,
);
