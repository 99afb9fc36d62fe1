/** The one place that touches the browser's extension API: everything else imports `platform/`. */
import browser from 'webextension-polyfill';

export { browser };
