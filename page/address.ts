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
  const check = () => {
    if (signal.aborted || keyNow() === key) return;
    key = keyNow();
    moved();
  };
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(event, check, { signal });
  return { check };
};
