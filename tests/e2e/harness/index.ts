export { type Control, clickControl, findControl, findStillControl, type Wanted } from './controls';
export { waitForDownload } from './downloads';
export type { BrowserName, ColourScheme, ExtensionBrowser, LaunchOptions } from './extension-browser';
export { chooseFile, fill, press, shownText, waitForText } from './extension-page';
export { inPage } from './in-page';
export { launch } from './launch';
export { strangers } from './network';
export { placeOf, selectText } from './select-text';
export { pause, until } from './wait';
