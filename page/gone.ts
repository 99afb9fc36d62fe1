import { propertyOf } from '../article/dom';
import { addressOf } from '../article/frames';

/** What may tell of a page that is no article that it is one no more. */
export interface GoneSign {
  /** The HTTP status by which the site says that there is nothing at this address. */
  gone?: 404 | 410;
  /** The address of this site that led here. */
  ledFrom?: string;
}

/** How the tab came to the document, as browsers tell of it. */
interface Arrival {
  name: string;
  type?: string;
  responseStatus?: number;
}

/**
 * The HTTP status that the document itself came with, if it says so: not found, or gone. Other failures pass: forbidden,
 * too many requests, a server that is down. Nor does it count once the address is another one.
 */
const goneStatus = (entry: Arrival | undefined, address: string): GoneSign['gone'] => {
  const [asked] = entry?.name.split('#') ?? [];
  const status = entry?.responseStatus;
  return asked === address.split('#')[0] && (status === 404 || status === 410) ? status : undefined;
};

/** Looks at a page that is no article. Reads only, whatever its forms are named. */
export const signsOfGone = (document: Document): GoneSign => {
  const address = addressOf(document);
  const window = propertyOf<Window | null>(document, 'defaultView');
  const referrer = propertyOf<string>(document, 'referrer') ?? '';
  const [arrival] = (window?.performance.getEntriesByType('navigation') ?? []) as unknown as Arrival[];
  const gone = goneStatus(arrival, address);
  // The referrer of a page that the reader goes back to tells how it was come to before.
  const isOwn =
    arrival?.type !== 'back_forward' &&
    URL.canParse(referrer) &&
    new URL(referrer).host === new URL(address).host;
  return { ...(gone && { gone }), ...(isOwn && { ledFrom: referrer }) };
};
