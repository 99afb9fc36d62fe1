import { readAttribute } from '../dom';
import { langWhileShown } from './language';
import type { Ledger } from './ledger';

export interface Naming {
  /** A block of which text was just converted: names its script now, while the root does not. */
  nameBlock(block: Element): void;
  /** An element may have a `lang` of its own that names the other script. */
  nameElement(element: Element): void;
  /** Names the whole page, one step at a time. */
  finish(): Generator<'rest' | undefined>;
}

/** Without tags of their own, blocks are styled anew: so many take a few milliseconds. */
const BLOCKS_AT_ONCE = 500;

/**
 * Says in `lang` what script is shown: on the root, and on elements whose own `lang` named the other. Browsers choose
 * fonts by it, so a new tag on the root lays out the whole page again, in one long task. Therefore each block is named
 * for itself as it is converted, together with its new text, and the root at last, when nothing changes by it any
 * more; then the blocks' tags are taken away. `whole` are elements that are too large to be named as blocks.
 */
export const createNaming = (
  root: Element | null,
  whole: ReadonlySet<Node | null>,
  shown: string,
  ledger: Ledger,
): Naming => {
  const isNamed = (element: Element) => ledger.isShownAttribute(element, 'lang');
  const write = (element: Element, own: string | null) => ledger.writeAttribute(element, 'lang', own, shown);
  const ownTag = (element: Element): string | null => {
    const own = readAttribute(element, 'lang');
    return own !== null && langWhileShown(own, shown) !== null ? own : null;
  };
  let isPageNamed = root === null || isNamed(root) || readAttribute(root, 'lang') === shown;
  let blocks: Element[] = [];
  let waiting: Element[] = [];

  return {
    nameBlock(block) {
      if (isPageNamed || whole.has(block) || isNamed(block)) return;
      const own = readAttribute(block, 'lang');
      if (own === null) blocks.push(block);
      else if (ownTag(block) === null) return;
      write(block, own);
    },
    nameElement(element) {
      const own = ownTag(element);
      if (own === null || isNamed(element)) return;
      if (isPageNamed) write(element, own);
      else waiting.push(element);
    },
    *finish() {
      if (isPageNamed) return;
      isPageNamed = true;
      const [named, others] = [blocks, waiting];
      [blocks, waiting] = [[], []];
      yield 'rest';
      if (root) write(root, readAttribute(root, 'lang'));
      for (const element of others) if (!isNamed(element)) write(element, readAttribute(element, 'lang'));
      yield 'rest';
      for (const [index, block] of named.entries()) {
        ledger.takeBack(block, 'lang');
        yield (index + 1) % BLOCKS_AT_ONCE === 0 ? 'rest' : undefined;
      }
    },
  };
};
