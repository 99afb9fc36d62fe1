import type { Plugin } from 'vite';

/** The scripts that are injected into web pages when the reader of the page needs them. */
export const PARTS = [
  'anchoring',
  'controls',
  'convert-to-simplified',
  'convert-to-traditional',
  'particulars',
  'repair',
  'report',
  'rules',
  'selecting',
  'suggestions',
];

/** Our own pages that bring the reader along. */
const PAGES = /\/entrypoints\/(?:reading|sample)\/index\.html$/;

/**
 * Browsers let nobody inject scripts into an extension's own pages, and the policy of ours lets no script add another:
 * those with the reader on them have all its parts in their markup, behind their own script.
 */
export const bringParts = (): Plugin => ({
  name: 'zhupi:bring-parts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { filename }) =>
      PAGES.test(filename)
        ? PARTS.map((part) => ({
            tag: 'script',
            attrs: { defer: true, src: `/${part}.js` },
            injectTo: 'head',
          }))
        : [],
  },
});
