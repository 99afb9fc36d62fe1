import { effect } from '@preact/signals';
import { render } from 'preact';
import { createBesidePage } from '../../components/beside-page';
import controlsStyle from '../../components/controls.css?inline';
import barStyle from '../../components/reading/bar.css?inline';
import { LeafFoot, LeafHead, NoLeaf } from '../../components/reading/Leaf';
import { ReadingBar } from '../../components/reading/ReadingBar';
import themeStyle from '../../components/theme.css?inline';
import { TranslateProvider } from '../../components/translation';
import type { ArticleRecord } from '../../exchange';
import { callBackground } from '../../messaging';
import { readingAddress } from '../../messaging/own-pages';
import { DEFAULT_LOOK } from '../../messaging/reading-look';
import { type ReaderHandlers, receiveReaderCalls } from '../../messaging/receive-reader';
import { createLifetime } from '../../page/lifetime';
import { startReader } from '../../page/reader';
import { loadTranslate } from '../../platform/language';
import { loadLanguage } from '../../platform/stored-language';
import { openExtensionPage } from '../../platform/tabs';
import { articleView } from '../library/article-view';
import { readingOfSaved, setBlocks } from './saved-text';
import { fitTiers, setPage } from './set-page';
import { createReading } from './state';

/* The reader view: the saved text of an article on a page of our own, with the real reader on it. */

/** The parts of the reader, which the build puts behind this script, have run. */
const isReady = new Promise<void>((resolve) => {
  if (document.readyState === 'complete') resolve();
  else window.addEventListener('load', () => resolve(), { once: true });
});

const address = readingAddress(location.search);
const [t, started] = await Promise.all([
  loadLanguage().then(loadTranslate),
  address === null ? null : callBackground('reader.start', {}),
]);
const root = document.documentElement;
const main = document.createElement('main');
main.className = 'leaf';
document.body.append(main);
const openLibrary = () => void openExtensionPage('/library.html');
const saved = started?.ok ? (started.value.saved?.article ?? null) : null;

const show = async (article: ArticleRecord, own: string) => {
  const leaf = articleView(article);
  document.title = leaf.title || leaf.url;
  root.lang = leaf.lang ?? '';
  const [head, text, foot] = ['header', 'article', 'footer'].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  text.className = 'leaf-text';
  main.append(head, text, foot);
  const translated = (children: preact.ComponentChildren) => (
    <TranslateProvider value={t}>{children}</TranslateProvider>
  );
  render(translated(<LeafHead leaf={leaf} />), head);
  render(translated(<LeafFoot leaf={leaf} />), foot);
  const blocks = setBlocks(document, text, article.blocks);

  let reader: ReaderHandlers | null = null;
  const { model, callbacks, refresh } = createReading({
    look: started?.ok ? started.value.settings.reading : DEFAULT_LOOK,
    script: article.script,
    reader: () => reader,
    call: callBackground,
    openOriginal: () => window.open(leaf.opensAt, '_blank', 'noopener'),
    openLibrary: () => void openExtensionPage('/library.html', { article: article.id, view: 'text' }),
    print: () => window.print(),
    apply(look, shown) {
      setPage(root, look, shown);
      fitTiers(text, 'vertical' in root.dataset);
    },
  });
  window.addEventListener('resize', () => fitTiers(text, 'vertical' in root.dataset));
  const bar = createBesidePage(document, {
    name: 'reading-host',
    lang: t.locale,
    styles: [themeStyle, controlsStyle, barStyle],
  });
  effect(() => render(translated(<ReadingBar model={model.value} callbacks={callbacks} />), bar));

  await isReady;
  const life = createLifetime('reader');
  if (!life) return;
  const read = () => readingOfSaved(article, blocks);
  reader = startReader({ document, window, address: () => own, read, life, onChanged: () => void refresh() });
  receiveReaderCalls(reader, life.signal);
  await refresh();
};

if (saved && address !== null) await show(saved, address);
else {
  root.lang = t.locale;
  document.title = t('reading');
  render(
    <TranslateProvider value={t}>
      <NoLeaf failure={started && !started.ok ? started.error.code : null} onLibrary={openLibrary} />
    </TranslateProvider>,
    main,
  );
}
