/** Why a part of the page is not the article. The names are keys of the locale files (`dropped_<reason>`). */
export const DROP_REASONS = [
  'header',
  'navigation',
  'breadcrumb',
  'meta-line',
  'controls',
  'share',
  'advertisement',
  'related',
  'pager',
  'tags',
  'editor-line',
  'copyright',
  'origin-link',
  'licence-line',
  'contact',
  'qr-code',
  'image-names',
  'comments',
  'hidden',
  'headline-list',
  'sidebar',
  'footer',
  'site-rule',
  'other',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];
