import { firstChildOf, isElement, isText, nameOf, nextOf, parentOf, readAttribute } from './dom';

/** Elements that show something without any text. */
const MEDIA = new Set([
  'img',
  'picture',
  'video',
  'audio',
  'canvas',
  'svg',
  'iframe',
  'object',
  'embed',
  'ins',
]);
/** Elements that show nothing, or that belong to what is around them. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'br',
  'hr',
  'wbr',
  'input',
]);

/** Elements that a text or a picture of the article may be in without a place of its own. */
const WITHIN = new Set(
  'span b strong i em u font a sub sup p center figure figcaption blockquote li ul ol h2 h3 h4'.split(' '),
);
/** What the site puts below an article, by its names. */
const APPENDED = /qr|code|ewm|erweima|share|weixin|wechat|\bad|banner|gg\b|logo|foot/i;

interface Walk {
  root: Element;
  /** Elements that are not entered. */
  leave(element: Element): boolean;
  visit(node: Node): void;
}

/** In document order, without recursion. */
const walk = ({ root, leave, visit }: Walk): void => {
  let node: Node | null = firstChildOf(root);
  while (node) {
    visit(node);
    let following: Node | null = isElement(node) && leave(node) ? null : firstChildOf(node);
    for (let at: Node | null = node; !following && at && at !== root; at = parentOf(at))
      following = nextOf(at);
    node = following;
  }
};

/** How an element is placed, from the style that is in force; `static` where there is no layout. */
export type PositionOf = (element: Element) => string;

/**
 * What has no text and still stands in the way of the article: pictures, frames and films before its first line and
 * after its last, and whatever floats over it. `dropped` are the parts with text that are hidden anyway. Pictures
 * between the article's lines stay, and those right behind the last one in the body's own element.
 */
export const findSurroundings = (
  root: Element,
  dropped: ReadonlySet<Node>,
  positionOf: PositionOf,
): Element[] => {
  const isLeft = (element: Element) =>
    dropped.has(element) || UNSEEN.has(nameOf(element)) || readAttribute(element, 'hidden') !== null;
  /** Elements with visible text in them. */
  const speaking = new Set<Node>([root]);
  walk({
    root,
    leave: isLeft,
    visit(node) {
      if (!isText(node) || dropped.has(node) || !/\S/.test(node.data)) return;
      for (let at: Node | null = node; at && !speaking.has(at); at = parentOf(at)) speaking.add(at);
    },
  });

  const found: Element[] = [];
  /** After the article's first line so far: may lie between two of its lines, or after the last. */
  let pending: Element[] = [];
  let hasBegun = false;
  /** The elements whose pictures are the article's until something else comes: those around its last line. */
  let own = new Set<Node>();
  walk({
    root,
    leave: (element) => isLeft(element) || !speaking.has(element),
    visit(node) {
      if (isText(node)) {
        if (!speaking.has(node)) return;
        // What stands between two lines of the article, its headline among them, is not around it.
        hasBegun = true;
        pending = [];
        own = aroundText(node);
        return;
      }
      if (!isElement(node)) return;
      if (dropped.has(node)) own.clear();
      if (isLeft(node) || speaking.has(node)) return;
      if (/fixed|sticky/.test(positionOf(node))) found.push(node);
      else if (isMedium(node) && !isPicture(node, own)) (hasBegun ? pending : found).push(node);
    },
  });
  return [...found, ...pending];
};

/** The elements that a text is set in, up to the one that holds the article's paragraphs. */
const aroundText = (text: Text): Set<Node> => {
  const around = new Set<Node>();
  for (let at = parentOf(text); at && isElement(at); at = parentOf(at)) {
    around.add(at);
    if (!WITHIN.has(nameOf(at))) break;
  }
  return around;
};

/** Whether an element is a picture of the article, set behind its last line: no link, no frame, not named otherwise. */
const isPicture = (element: Element, own: ReadonlySet<Node>): boolean => {
  const parent = parentOf(element);
  if (!parent || !own.has(parent)) return false;
  let is = true;
  const look = (node: Node) => {
    if (!isElement(node)) return;
    const names = `${readAttribute(node, 'class')} ${readAttribute(node, 'id')} ${readAttribute(node, 'src')}`;
    is &&= !/^(?:a|iframe|ins|object|embed)$/.test(nameOf(node)) && !APPENDED.test(names);
  };
  look(element);
  walk({ root: element, leave: () => !is, visit: look });
  return is;
};

const isMedium = (element: Element): boolean => {
  if (MEDIA.has(nameOf(element))) return true;
  let holds = false;
  walk({
    root: element,
    leave: (inner) => UNSEEN.has(nameOf(inner)) || holds,
    visit(node) {
      holds ||= isElement(node) && MEDIA.has(nameOf(node)) && readAttribute(node, 'hidden') === null;
    },
  });
  return holds;
};
