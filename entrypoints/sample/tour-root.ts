import controlsStyle from '../../components/controls.css?inline';
import tourStyle from '../../components/sample/tour.css?inline';
import themeStyle from '../../components/theme.css?inline';

/**
 * Where the tour is drawn: beside the body and out of the reader's sight, for which the body is a page like any other
 * and text in a closed shadow root is none of the page's.
 */
export const createTourRoot = (document: Document, lang: string): ShadowRoot => {
  const host = document.createElement('div');
  host.lang = lang;
  host.className = 'tour-host';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [themeStyle, controlsStyle, tourStyle].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  document.documentElement.append(host);
  return root;
};
