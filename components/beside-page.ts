/**
 * Where something of ours is drawn on a page of ours that the reader reads: beside the body and out of the reader's
 * sight, for which the body is a page like any other and text in a closed shadow root is none of the page's.
 */
export const createBesidePage = (
  document: Document,
  { name, lang, styles }: { name: string; lang: string; styles: readonly string[] },
): ShadowRoot => {
  const host = document.createElement('div');
  host.lang = lang;
  host.className = name;
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = styles.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  document.documentElement.append(host);
  return root;
};
