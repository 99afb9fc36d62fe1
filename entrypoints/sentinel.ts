import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isProbablyArticle } from '../article/is-probably-article';
import { callBackground } from '../messaging/send';
import { signsOfGone } from '../page/gone';
import { createLifetime } from '../page/lifetime';
import { watchForArticle } from '../page/sentinel';

/**
 * Runs on the default sites at document_idle. A plain script and not WXT's content script: that one announces
 * itself to the page (docs/decisions/0002-no-trace-on-the-page.md).
 */
export default defineUnlistedScript(() => {
  const life = createLifetime('sentinel');
  if (!life) return;
  const { signal } = life;
  const start = () =>
    watchForArticle({
      document,
      isArticle: isProbablyArticle,
      signsOfGone,
      report: (seen) => void callBackground('page.seen', seen),
      selected: () => void callBackground('reader.wanted', {}),
      signal,
    });
  // A page that Chrome renders in advance is not the tab's top frame yet: nobody looks at it, and no badge shows it.
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
});
