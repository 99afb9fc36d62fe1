import type { ElementHandle, Page } from 'puppeteer-core';
import { handleInPage, inPage } from './in-page';
import { until } from './wait';

/** A part of a page: the last element of this selector, of those whose text holds `text`. */
export interface Scope {
  selector: string;
  text?: string;
}

/** The visible, enabled element in scope whose label, or else its text or that of one of its parts, is `name`. */
async function findByName(page: Page, name: string, scope: Scope): Promise<ElementHandle<Element> | null> {
  const handle = await handleInPage(
    page,
    (wanted: string, { selector, text }: Scope) => {
      const collapsed = (value: string | null | undefined) => (value ?? '').replace(/\s+/g, ' ').trim();
      const holder = [...document.querySelectorAll(selector)]
        .filter((each) => collapsed(each.textContent).includes(text ?? ''))
        .at(-1);
      const candidates = holder?.querySelectorAll('button, a, summary, input, select, textarea') ?? [];
      const isNamed = (element: Element) => {
        const label = element.getAttribute('aria-label');
        if (label !== null) return label === wanted;
        // A button with a glyph has its words in one of its parts.
        return [element, ...element.children].some((part) => collapsed(part.textContent) === wanted);
      };
      return (
        [...candidates].find(
          (element) =>
            isNamed(element) && !element.hasAttribute('disabled') && element.getClientRects().length > 0,
        ) ?? null
      );
    },
    name,
    scope,
  );
  return handle.asElement() as ElementHandle<Element> | null;
}

/** Presses a button of an extension page by its name, waiting until it is there and enabled. */
export async function press(page: Page, name: string, scope: Scope = { selector: 'body' }): Promise<void> {
  await until(`the button "${name}"`, async () => {
    const button = await findByName(page, name, scope);
    if (!button) return false;
    await button.click();
    return true;
  });
}

/** Types into a field of an extension page, in place of what is there. */
export async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = await until(`the field "${name}"`, () => findByName(page, name, { selector: 'body' }));
  await field.evaluate((element) => (element as HTMLInputElement).select());
  await page.keyboard.press('Backspace');
  if (value) await field.type(value);
}

/** Waits until the page shows the text. */
export async function waitForText(page: Page, text: string): Promise<void> {
  let shown = '';
  try {
    await until('the text', async () => {
      shown = await shownText(page);
      return shown.includes(text);
    });
  } catch (error) {
    throw new Error(`the page does not show "${text}" but: ${shown.slice(0, 500)}`, { cause: error });
  }
}

/** What a person can read on a page, white space collapsed. */
export async function shownText(page: Page): Promise<string> {
  // Not textContent: what is not displayed must not be in it.
  const text = await inPage(page, () => document.body?.innerText ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

/** Hands a file to the page's file input. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const input = await until('a file input', () => page.$('input[type=file]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}
