import { browserFor } from '../browsers';
import { hasChineseFont, installCommand, installDebianPackages, isDebian } from '../debian-packages';

const missingPackages = (): string[] => [
  ...(browserFor('chromium') ? [] : ['chromium']),
  ...(browserFor('firefox') ? [] : ['firefox-esr']),
  ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
];

/** Whether the browsers and the font that the tests need are there; installs them on Debian when it may. */
export async function ensureBrowsers(): Promise<boolean> {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')}.`);
    if ((await installDebianPackages(missing)) && missingPackages().length === 0) return true;
  }
  console.error(
    isDebian()
      ? `The tests need ${missing.join(', ')}. Run: ${installCommand(missing)}`
      : `The tests need Chromium or Chrome, Firefox, and a Chinese font; missing here (Debian's names): ${missing.join(', ')}.`,
  );
  return false;
}
