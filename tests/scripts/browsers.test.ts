import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserFor, chooseBrowser, type InstalledBrowser, installedBrowsers } from '../../scripts/browsers';
import { hasChineseFont, installCommand, isDebian } from '../../scripts/debian-packages';

const folder = mkdtempSync(join(tmpdir(), 'zhupi-browsers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (...path: string[]) => {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
};

const chrome: InstalledBrowser = { product: 'chrome', name: 'chromium', path: '/opt/chrome' };
const chromium: InstalledBrowser = { product: 'chromium', name: 'chromium', path: '/usr/bin/chromium' };
const firefox: InstalledBrowser = { product: 'firefox', name: 'firefox', path: '/usr/bin/firefox' };

describe('installedBrowsers', () => {
  it('finds commands on the path, the first name of each product', () => {
    const stable = put('bin', 'google-chrome-stable');
    put('bin', 'google-chrome');
    const esr = put('more', 'firefox-esr');
    const found = installedBrowsers([join(folder, 'bin'), join(folder, 'more')].join(delimiter));
    expect(found).toContainEqual({ product: 'chrome', name: 'chromium', path: stable });
    expect(found).toContainEqual({ product: 'firefox', name: 'firefox', path: esr });
  });
});

describe('chooseBrowser', () => {
  it('takes the first there is, or none', () => {
    expect(chooseBrowser(undefined, [chromium, firefox])).toBe(chromium);
    expect(chooseBrowser(undefined, [])).toBeNull();
  });

  it('takes the one that is asked for, by product or path', () => {
    expect(chooseBrowser('firefox', [chrome, chromium, firefox])).toBe(firefox);
    expect(chooseBrowser('opera', [chrome, chromium, firefox])).toBeNull();
    const path = put('odd', 'my-firefox');
    expect(chooseBrowser(path, [])).toEqual({ product: 'firefox', name: 'firefox', path });
    expect(chooseBrowser(join(folder, 'nowhere', 'firefox'), [firefox])).toBeNull();
  });
});

describe('browserFor', () => {
  it('prefers Chromium to Chrome for the tests, and takes Chrome where there is no other', () => {
    expect(browserFor('chromium', [chrome, chromium])).toBe(chromium);
    expect(browserFor('chromium', [chrome])).toBe(chrome);
    expect(browserFor('firefox', [chrome])).toBeNull();
  });
});

describe('Debian packages', () => {
  it('knows Debian from what is like it', () => {
    expect(isDebian('NAME="Debian GNU/Linux"\nID=debian\n')).toBe(true);
    expect(isDebian('ID=ubuntu\nID_LIKE=debian\n')).toBe(false);
    expect(isDebian('')).toBe(false);
  });

  it('says the one command', () => {
    expect(installCommand(['chromium', 'fonts-noto-cjk'])).toBe(
      "sudo sh -c 'apt-get update && apt-get install -y chromium fonts-noto-cjk'",
    );
  });

  it.runIf(process.platform === 'linux')('finds a font for Chinese in any folder below', () => {
    put('fonts', 'latin', 'Sans.ttf');
    expect(hasChineseFont([join(folder, 'fonts')])).toBe(false);
    put('fonts', 'opentype', 'noto', 'NotoSansCJK-Regular.ttc');
    expect(hasChineseFont([join(folder, 'fonts')])).toBe(true);
  });
});
