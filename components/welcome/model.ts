import type { Settings } from '../../messaging';

/** What is said of what is kept, where, and who sees it. */
export const STORED = ['library', 'settings', 'leaves', 'pages', 'erase'] as const;

export interface WelcomeModel {
  /** Null until the browser has answered. */
  settings: Settings | null;
  /** Whether the icon is in the toolbar; null where the browser does not say. */
  pinned: boolean | null;
  sites: { all: boolean; defaults: boolean } | null;
  /** How many sites are watched by default. */
  defaultSites: number;
  /** Commands of the manifest with their keys; empty where the browser has none. */
  shortcuts: readonly { command: string; keys: string }[];
  /** The browser did not open its page of keys. */
  shortcutsClosed: boolean;
}

export interface WelcomeCallbacks {
  openSample(): void;
  openLibrary(): void;
  changeSettings(patch: Partial<Settings>): void;
  /** Run in the click's own task, as browsers ask of questions for access. */
  allowSites(which: 'all' | 'defaults'): void;
  releaseSites(): void;
  openShortcutSettings(): void;
}
