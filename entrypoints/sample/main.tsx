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

/** The built-in article. The reader finds its parts as if they had been injected: the build puts them into the page. */
const life = createLifetime('reader');
const t = await loadTranslate(await loadLanguage());

if (life) {
  const { signal } = life;
  const reader = startReader({
    document,
    window,
    address: () => SAMPLE_ADDRESS,
    life,
    onChanged: () => void refresh(),
  });
  receiveReaderCalls(reader, signal);
  const { model, callbacks, refresh } = createTour({
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
  await callBackground('page.seen', { isArticle: true });
  await refresh();
}
