import { readsLikeProse } from './container';
import { type Dom, propertyOf } from './dom';
import { documentIn } from './flat-tree';
import { isHidden } from './hidden';
import type { Page } from './lines';
import type { Steps } from './steps';
import type { Walked } from './walk';

/** Frames with their documents. */
export type Frames = ReadonlyMap<Element, Document>;

/** A page that has this mass of prose outside of its frames has its body there. */
const MUCH = 1000;
/** Of a page, at most so many documents are looked at. */
const MOST = 16;
/** A frame that says of itself that it is lower or narrower than this, in pixels, holds no body. */
const SMALLEST = 120;

export const isFrame = (tag: string): boolean => tag === 'iframe' || tag === 'frame';

/** A document's address, whatever its forms are named. */
export const addressOf = (document: Document): string => propertyOf<string>(document, 'URL') ?? '';

/**
 * Whether the body may lie in a frame, by its attributes alone: entering one has the browser make ready to run scripts
 * there, which takes it longer than all else that is done.
 */
export function mayHoldBody(dom: Dom, document: Document, frame: Element): boolean {
  for (const side of ['width', 'height']) {
    const size = dom.attribute(frame, side);
    if (/^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) < SMALLEST) return false;
  }
  const source = dom.attribute(frame, 'src').trim();
  if (isHidden(dom, frame)) return false;
  if (/^about:/i.test(source) || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source)) return true;
  const own = addressOf(document);
  return URL.canParse(source, own) && new URL(source, own).origin === new URL(own).origin;
}

const proseOf = ({ lines }: Page): number =>
  lines.reduce((sum, line) => (line.linked === 0 && readsLikeProse(line) ? sum + line.mass : sum), 0);

/**
 * Walks a document, and where it has little prose of its own the documents in its frames: when one of them has more, the
 * document is walked again with that frame in its place. Frames whose documents are of other origins are passed over.
 */
export function* withBody(
  document: Document,
  walk: (document: Document, framed: Frames) => Steps<Walked>,
): Steps<Page> {
  const none: Frames = new Map();
  const whole = yield* walk(document, none);
  let most = whole.frames.length > 0 && !whole.page.isCut ? proseOf(whole.page) : MUCH;
  if (most >= MUCH) return whole.page;
  let chosen = none;
  const queue = [{ framed: none, frames: whole.frames }];
  for (let looked = 0; queue.length > 0; ) {
    const { framed, frames } = queue.shift() as (typeof queue)[number];
    for (const frame of frames) {
      const inner = looked < MOST ? documentIn(frame) : null;
      if (!inner) continue;
      looked++;
      const path = new Map(framed).set(frame, inner);
      const within = yield* walk(inner, none);
      const prose = proseOf(within.page);
      if (prose > most) [most, chosen] = [prose, path];
      queue.push({ framed: path, frames: within.frames });
    }
  }
  return chosen.size > 0 ? (yield* walk(document, chosen)).page : whole.page;
}
