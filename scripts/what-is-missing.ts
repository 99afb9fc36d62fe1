import { buildFolder } from '../tests/e2e/build-folder';
import type { BrowserName } from '../tests/e2e/harness';
import { browserFor } from './browsers';

/** What the built extension cannot be started in a browser for: the browser or the build; null where both are there. */
export function whatIsMissing(name: BrowserName): string | null {
  if (!browserFor(name)) return `no ${name} is installed`;
  try {
    buildFolder(name);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
