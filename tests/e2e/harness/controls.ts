import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';
import { pause, until } from './wait';

/** An element inside a closed shadow root, as far as a test needs it. */
export interface Control {
  localName: string;
  attributes: Record<string, string>;
  /** `aria-label`, else the text inside, else `title` or `placeholder`; white space collapsed. */
  name: string;
  /** In CSS pixels of the viewport; null while it is not laid out. */
  box: { x: number; y: number; width: number; height: number } | null;
}

/** One node of a document as both protocols can tell it, closed shadow roots included. */
export interface TreeNode {
  /** 1 element, 3 text, 9 document, 11 fragment. */
  nodeType: number;
  localName: string;
  value: string;
  attributes: Record<string, string>;
  children: TreeNode[];
  closedRoot: TreeNode | null;
  /** What the protocol calls the node. */
  reference: number | string;
}

function textOf(node: TreeNode): string {
  return node.nodeType === 3 ? node.value : node.children.map(textOf).join('');
}

export function nameOf(node: TreeNode): string {
  const { 'aria-label': label, title, placeholder } = node.attributes;
  return (label || textOf(node).trim() || title || placeholder || '').replace(/\s+/g, ' ').trim();
}

/** Elements that hold a closed shadow root, wherever they are. */
export function closedHostsIn(node: TreeNode): TreeNode[] {
  return [...(node.closedRoot ? [node] : []), ...node.children.flatMap(closedHostsIn)];
}

/** Every element below a closed shadow root. */
export function elementsInClosedRoots(document: TreeNode): TreeNode[] {
  const below = (node: TreeNode): TreeNode[] =>
    node.children.flatMap((child) => [...(child.nodeType === 1 ? [child] : []), ...below(child)]);
  return closedHostsIn(document).flatMap((host) => (host.closedRoot ? below(host.closedRoot) : []));
}

/** A name as a test states it, or a test of the whole control. */
export type Wanted = string | RegExp | ((control: Control) => boolean);

const INTERACTIVE = new Set(['button', 'input', 'textarea', 'a', 'select', 'summary']);

function matches(control: Control, wanted: Wanted): boolean {
  if (!control.box || control.box.width === 0 || control.box.height === 0) return false;
  if (typeof wanted === 'function') return wanted(control);
  if (!INTERACTIVE.has(control.localName) && !control.attributes.role) return false;
  return typeof wanted === 'string' ? control.name === wanted : wanted.test(control.name);
}

/** The first laid-out control that fits, waiting for it; the error lists the names there were. */
export async function findControl(
  browser: ExtensionBrowser,
  page: Page,
  wanted: Wanted,
  timeout = 10_000,
): Promise<Control & { box: NonNullable<Control['box']> }> {
  let names: string[] = [];
  try {
    return await until(
      'control',
      async () => {
        const all = await browser.controls(page);
        names = all.filter(({ localName }) => INTERACTIVE.has(localName)).map(({ name }) => name);
        const found = all.find((control) => matches(control, wanted));
        return found?.box ? { ...found, box: found.box } : null;
      },
      timeout,
    );
  } catch (error) {
    throw new Error(`no control ${String(wanted)} on the page; there are: ${names.join(' | ') || 'none'}`, {
      cause: error,
    });
  }
}

/** Longer than a control must have stood in its place before it takes a press. */
const AIMING_MS = 300;

/** A control that has stood still for as long as a reader takes to aim at it. */
export async function findStillControl(
  browser: ExtensionBrowser,
  page: Page,
  wanted: Wanted,
): Promise<Control & { box: NonNullable<Control['box']> }> {
  let before = await findControl(browser, page, wanted);
  return until(`${String(wanted)} to stand still`, async () => {
    await pause(AIMING_MS);
    const now = await findControl(browser, page, wanted);
    const stood = now.box.x === before.box.x && now.box.y === before.box.y;
    before = now;
    return stood && now;
  });
}

/** Moves the mouse to a control and presses it, as a reader does: the page sees trusted events. */
export async function clickControl(browser: ExtensionBrowser, page: Page, wanted: Wanted): Promise<Control> {
  const control = await findStillControl(browser, page, wanted);
  const { x, y, width, height } = control.box;
  await page.mouse.click(x + width / 2, y + height / 2);
  return control;
}
