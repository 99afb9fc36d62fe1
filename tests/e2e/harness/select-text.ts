import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';

interface Point {
  x: number;
  y: number;
}

/**
 * Drags the mouse over the first place in the page where `text` stands within one block, from its first
 * character's left edge to its last one's right edge. Answers what the browser then holds as selected.
 */
export async function selectText(page: Page, text: string): Promise<string> {
  const ends = await inPage(
    page,
    (wanted: string): { from: Point; to: Point } | null => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!node.parentElement?.closest('script, style')) nodes.push(node);
      }
      const joined = nodes.map(({ data }) => data).join('');
      const start = joined.indexOf(wanted);
      if (start < 0) return null;
      const place = (offset: number) => {
        let passed = 0;
        for (const node of nodes) {
          if (offset < passed + node.length) return { node, offset: offset - passed };
          passed += node.length;
        }
        throw new Error('beyond the text');
      };
      const boxAt = (offset: number) => {
        const { node, offset: inside } = place(offset);
        const range = document.createRange();
        range.setStart(node, inside);
        range.setEnd(node, inside + 1);
        const [first] = range.getClientRects();
        return first;
      };
      place(start).node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const first = boxAt(start);
      const last = boxAt(start + wanted.length - 1);
      if (!first || !last) return null;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    },
    text,
  );
  if (!ends) throw new Error(`not on the page: ${text}`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
  await page.mouse.up();
  return inPage(page, () => String(getSelection()));
}
