import { propertyOf } from '../article/dom';
import { addressOf } from '../article/frames';

/** What may tell of a page that is no article that it is one no more. */
export interface GoneSign {
  /** The HTTP status by which the site says that there is nothing at this address. */
  gone?: 404 | 410;
  /** The address of this site that led here. */
  ledFrom?: string;
}

/**
 * The HTTP status that the document itself came with, if it says so: not found, or gone. Other failures pass: forbidden,
 * too many requests, a server that is down. Nor does it count once the address is another one.
 */
const goneStatus = ({ performance }: Window, address: string): GoneSign['gone'] => {
  const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
    responseStatus?: number;
  })[];
  const [asked] = entry?.name.split('#') ?? [];
  const status = entry?.responseStatus;
  return asked === address.split('#')[0] && (status === 404 || status === 410) ? status : undefined;
};

/** Looks at a page that is no article. Reads only, whatever its forms are named. */
export const signsOfGone = (document: Document): GoneSign => {
  const address = addressOf(document);
  const window = propertyOf<Window | null>(document, 'defaultView');
  const referrer = propertyOf<string>(document, 'referrer') ?? '';
  const gone = window ? goneStatus(window, address) : undefined;
  const isOwn = URL.canParse(referrer) && new URL(referrer).host === new URL(address).host;
  return { ...(gone && { gone }), ...(isOwn && { ledFrom: referrer }) };
};
