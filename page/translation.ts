import { holds, readAttribute, rootOf, textIn } from './dom';
import type { PageChange } from './observer';

/** On the root: Chrome's translation. On elements: Edge's. */
const MARKED = ':root.translated-ltr, :root.translated-rtl, [_msttexthash]';

/** So many letters without a Chinese character are no name or address in a Chinese text. */
const FOREIGN = /\p{L}(?:[^\p{L}]*\p{L}){11}/u;
const HAN = /\p{Script=Han}/u;

/**
 * Knows whether the browser shows the page in another language by its own translation. Chrome and Edge mark the page;
 * Firefox (153) only names the new language on the root, and then rewrites the texts.
 */
export const watchTranslation = (document: Document) => {
  const language = () => {
    const root = rootOf(document);
    return (root && readAttribute(root, 'lang')) ?? '';
  };
  const own = language();
  /** The language that the article was rewritten in. */
  let other: string | null = null;

  return {
    get isOn(): boolean {
      return (
        Document.prototype.querySelector.call(document, MARKED) !== null ||
        (other !== null && other === language())
      );
    },
    /** Takes in a change of the page; `container` holds the article as it was read last. */
    look({ nodes }: PageChange, container: Node | null): void {
      const now = language();
      // A page may name its language late: its article stays Chinese then.
      if (!container || now === own || now === '' || /^zh/i.test(now)) return;
      const isForeign = (node: Node) => FOREIGN.test(textIn(node)) && !HAN.test(textIn(node));
      if ([...nodes].some((node) => holds(container, node) && isForeign(node))) other = now;
    },
  };
};
