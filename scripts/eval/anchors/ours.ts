import { type Anchoring, anchor, type TextRange } from '../../../highlights';
import type { Find } from './baselines';

const placeOf = (found: Anchoring): TextRange | null => (found.status === 'anchored' ? found : null);

/** What the reader of a page does that was saved. */
export const ours: Find = (page, selectors, saved) => placeOf(anchor(page, selectors, saved));

/** What it does where no saved text is at hand. */
export const oursAlone: Find = (page, selectors) => placeOf(anchor(page, selectors));
