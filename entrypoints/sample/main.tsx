import { effect } from '@preact/signals';
import { render } from 'preact';
import { createBesidePage } from '../../components/beside-page';
import controlsStyle from '../../components/controls.css?inline';
import { Tour } from '../../components/sample/Tour';
import tourStyle from '../../components/sample/tour.css?inline';
import themeStyle from '../../components/theme.css?inline';
import { TranslateProvider } from '../../components/translation';
import { callBackground } from '../../messaging';
import { receiveReaderCalls } from '../../messaging/receive-reader';
import { SAMPLE_ADDRESS } from '../../messaging/sample-page';
import { createLifetime } from '../../page/lifetime';
import { startReader } from '../../page/reader';
import { loadTranslate } from '../../platform/language';
import { loadLanguage } from '../../platform/stored-language';
import { openExtensionPage } from '../../platform/tabs';
import { createTour } from './state';

/**
 * The built-in article. The browser lets no extension inject scripts into its own pages, so this one brings the
 * reader along; its parts stand in the document, where the reader finds them as if they had been injected.
 */
const signal = createLifetime('reader');
const t = await loadTranslate(await loadLanguage());

if (signal) {
  const reader = startReader({ document, window, address: () => SAMPLE_ADDRESS, signal });
  receiveReaderCalls(reader, signal);
  const { model, callbacks, refresh, changed } = createTour({
    reader,
    openLibrary: () => openExtensionPage('/library.html'),
  });
  const root = createBesidePage(document, {
    name: 'tour-host',
    lang: t.locale,
    styles: [themeStyle, controlsStyle, tourStyle],
  });
  effect(() =>
    render(
      <TranslateProvider value={t}>
        <Tour model={model.value} callbacks={callbacks} />
      </TranslateProvider>,
      root,
    ),
  );
  // A mark is made by the controls on the page: what they did shows a moment later.
  for (const event of ['click', 'keyup']) document.addEventListener(event, changed, { signal });
  await callBackground('page.seen', { isArticle: true });
  await refresh();
}
