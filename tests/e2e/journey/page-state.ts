import type { Page } from 'puppeteer-core';
import { inPage } from '../harness';

/** The whole document as markup. */
export async function serialised(page: Page): Promise<string> {
  return inPage(page, () => new XMLSerializer().serializeToString(document));
}

/**
 * The whole document as markup, with its open shadow roots and the documents of its own frames, but for the element of
 * our controls, which is there while they show something.
 */
export async function serialisedWhole(page: Page): Promise<string> {
  return inPage(page, () => {
    const parts: string[] = [];
    const take = (root: Document | ShadowRoot): void => {
      parts.push(root instanceof ShadowRoot ? root.innerHTML : new XMLSerializer().serializeToString(root));
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) take(element.shadowRoot);
        const { contentDocument } = element as HTMLIFrameElement;
        if (contentDocument) take(contentDocument);
      }
    };
    take(document);
    return parts.join('\n').replace(/<div [^>]*data-zhupi-controls[^>]*><\/div>/, '');
  });
}

/** The document as the server sent it, parsed by the same browser and untouched by any script. */
export async function asSent(page: Page): Promise<string> {
  return inPage(page, async () => {
    const html = await (await fetch(location.href)).text();
    return new XMLSerializer().serializeToString(new DOMParser().parseFromString(html, 'text/html'));
  });
}

/** What a person can read, without white space: blocks that are not displayed are not in it. */
export async function readable(page: Page): Promise<string> {
  // Not textContent: what is not displayed must not be in it.
  const text = await inPage(page, () => document.body.innerText);
  return text.replace(/\s/g, '');
}

/** Texts under each painted layer, in the order of the page; those of its own frames after them. */
export async function painted(page: Page): Promise<Record<string, string[]>> {
  return inPage(page, () => {
    const layers: Record<string, string[]> = {};
    const read = (view: Window & typeof globalThis): void => {
      view.CSS.highlights.forEach((highlight, name) => {
        const texts = [...highlight].map((each) => {
          const range = document.createRange();
          range.setStart(each.startContainer, each.startOffset);
          range.setEnd(each.endContainer, each.endOffset);
          return range.toString();
        });
        layers[name] = [...(layers[name] ?? []), ...texts];
      });
      for (const frame of view.document.querySelectorAll('iframe, frame')) {
        const { contentWindow, contentDocument } = frame as HTMLIFrameElement;
        if (contentDocument && contentWindow) read(contentWindow as Window & typeof globalThis);
      }
    };
    read(window);
    return layers;
  });
}

const NOT_MARKS = ['zhupi-uncertain', 'zhupi-suggestion', 'zhupi-flash', 'zhupi-veil'];

/** The texts that are painted as marks, whatever their colour, sorted. A mark over several nodes is several. */
export async function paintedMarks(page: Page): Promise<string[]> {
  return Object.entries(await painted(page))
    .filter(([layer]) => layer.startsWith('zhupi-') && !NOT_MARKS.includes(layer))
    .flatMap(([, texts]) => texts)
    .sort();
}
