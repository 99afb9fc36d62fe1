import { urlKey } from '../../exchange';
import type { BackgroundHandlers, Sender } from '../../messaging/receive';
import { fail, type Result, succeed } from '../../messaging/result';
import type { SavedPage } from '../../messaging';
import { setBadge } from '../../platform/badge';
import { browser } from '../../platform/browser';
import { ensureReader, loadConverter } from '../../platform/inject';
import { loadMessages, loadTranslate, resolveLanguage } from '../../platform/language';
import { loadSettings, saveSettings } from '../../platform/settings';
import type { LibraryStore, StorageResult } from '../../storage';
import { createMenus } from './menus';
import { reloadReaders } from './open-tabs';

const STORAGE_FAILURES = {
  full: 'storage-full',
  unavailable: 'storage-unavailable',
  'newer-database': 'storage-newer',
  blocked: 'storage-blocked',
  'not-found': 'not-found',
  invalid: 'refused',
  unknown: 'unknown',
} as const;

const fromStorage = <T>(result: StorageResult<T>): Result<T> =>
  result.ok ? result : fail(STORAGE_FAILURES[result.error.code]);
