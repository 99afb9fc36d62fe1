/** What runs in the pages of `trees.test.ts`. */
import { createPageText, extractArticle, isProbablyArticle, readLines } from '../../article';

function readTrees() {
  const before = document.documentElement.getHTML({ serializableShadowRoots: true });
  const article = extractArticle(document, { url: location.href });
  const blocks = article?.blocks ?? [];
  const pageText = createPageText(blocks);
  return {
    isArticle: isProbablyArticle(document) && article !== null,
    title: article?.title ?? null,
    lines: blocks.length,
    trees: readLines(document).roots.length,
    isUnchanged: document.documentElement.getHTML({ serializableShadowRoots: true }) === before,
    /** Whether the element around each block's text is found where the block begins. */
    findsAll: blocks.every(({ texts }, index) => {
      const [text] = texts;
      return pageText.offsetOf(text?.parentNode as Node, 0, 'start') === pageText.blocks[index]?.start;
    }),
  };
}

export type ReadTrees = typeof readTrees;

Object.assign(globalThis, { readTrees });
