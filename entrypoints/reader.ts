import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { receiveReaderCalls } from '../messaging/receive-reader';
import { createLifetime } from '../page/lifetime';
import { startReader } from '../page/reader';

/** Injected when it is needed, and as often as somebody asks: one instance a page. */
export default defineUnlistedScript(() => {
  const life = createLifetime('reader');
  if (life) receiveReaderCalls(startReader({ document, window, life }), life.signal);
});
