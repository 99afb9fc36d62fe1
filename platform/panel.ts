import { browser } from './browser';

/** Chrome's side panel, which the polyfill's types do not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chrome) or the sidebar (Firefox) of a window. Must be called first thing in a click's
 * handler, so the window's id has to be known by then. Rejects where there is neither (Firefox for Android).
 */
export const openPanel = async (windowId: number): Promise<void> => {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
};

/** The window that the caller belongs to, or -1 where there are no windows (Firefox for Android). */
export const currentWindowId = async (): Promise<number> => (await browser.windows?.getCurrent())?.id ?? -1;
