import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';

interface Point {
  x: number;
  y: number;
}

/**
 * Where `text` stands first within one block of the page, its open shadow roots and its own frames: the middle of its
 * first character's left edge and of its last one's right edge, in the window, after it was scrolled to.
 */
export async function placeOf(page: Page, text: string): Promise<{ from: Point; to: Point }> {
  const ends = await inPage(
    page,
    (wanted: string): { from: Point; to: Point } | null => {
      const textsIn = (root: Node): Text[] =>
        [...root.childNodes].flatMap((node) => {
          if (node.nodeType === Node.TEXT_NODE) return [node as Text];
          if (node.nodeType !== Node.ELEMENT_NODE) return [];
          const element = node as HTMLElement;
          if (/^(head|script|style|template)$/.test(element.localName)) return [];
          const inner: (Node | null | undefined)[] = [element.shadowRoot, element];
          if (/^i?frame$/.test(element.localName)) inner.push((element as HTMLIFrameElement).contentDocument);
          return inner.flatMap((each) => (each ? textsIn(each) : []));
        });
      const nodes = textsIn(document);
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
        if (!first) return null;
        let { left, right, top } = first;
        let view = node.ownerDocument.defaultView;
        while (view?.frameElement) {
          const around = view.frameElement.getBoundingClientRect();
          left += around.left + view.frameElement.clientLeft;
          right += around.left + view.frameElement.clientLeft;
          top += around.top + view.frameElement.clientTop;
          view = view.frameElement.ownerDocument.defaultView;
        }
        return { left, right, top, height: first.height };
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
  return ends;
}

/** Drags the mouse over a text of the page. Answers what the browser then holds as selected in the document. */
export async function selectText(page: Page, text: string): Promise<string> {
  const ends = await placeOf(page, text);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2, { steps: 3 });
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
  await page.mouse.up();
  return inPage(page, () => String(getSelection()));
}
