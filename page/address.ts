import { urlKey } from '../exchange/url-key';

interface AddressWatch {
  /** Looks now; for changes of which the browser tells an isolated world nothing. */
  check(): void;
}

/**
 * Calls back when the page shows another address (a fragment alone does not count). The page's own calls of
 * `history.pushState` are invisible here, but the Navigation API reports what they did.
 */
export const watchAddress = (window: Window, moved: () => void, signal: AbortSignal): AddressWatch => {
  const keyNow = () => urlKey(window.location.href) ?? window.location.href;
  let key = keyNow();
  let href = window.location.href;
  const check = () => {
    // Asked at every change of a page that may change ten thousand times a second.
    if (signal.aborted || window.location.href === href) return;
    href = window.location.href;
    if (keyNow() === key) return;
    key = keyNow();
    moved();
  };
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(event, check, { signal });
  return { check };
};
