import { LIBRARY_VIEWS } from './library-views';
import { PAGE_VIEWS } from './page-views';
import type { View } from './view';

/** Every view of the extension that `npm run screens` takes pictures of and the rules of axe are held to. */
export const VIEWS: readonly View[] = [...PAGE_VIEWS, ...LIBRARY_VIEWS];
