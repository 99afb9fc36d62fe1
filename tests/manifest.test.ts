import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UserManifest, UserManifestFn } from 'wxt';
import { DEFAULT_SITES } from '../article/sites';
import config from '../wxt.config';
import { figure } from './figure';

const manifestFor = (browser: string) =>
  (config.manifest as UserManifestFn)({
    browser,
    mode: 'production',
    command: 'build',
    manifestVersion: 3,
  }) as UserManifest;

const SHARED = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome', [...SHARED, 'sidePanel'], undefined],
  ['firefox', SHARED, ['downloads']],
])('the manifest for %s', (browser, permissions, optional) => {
  const manifest = manifestFor(browser);

  it('asks for these permissions at installation, and for no site but the listed ones', () => {
    expect(manifest.permissions).toEqual(permissions);
    const sites = DEFAULT_SITES.map(({ domain }) => `*://*.${domain}/*`);
    expect(manifest.host_permissions).toEqual(sites);
    expect(manifest.content_scripts?.map(({ matches }) => matches)).toEqual([sites]);
    for (const site of sites) expect(site).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    const tried = permissions.length + sites.length;
    figure('M5', 'node', {
      tried,
      failed: 0,
      what: `permissions of the build for ${browser} that are not listed`,
    });
  });

  it('asks for other sites one at a time, at run time', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.optional_permissions).toEqual(optional);
  });

  it('lets pages reach nothing of ours, and our pages run nothing but our own scripts', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    const directives = policy.split('; ');
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    figure('H8', 'node', {
      tried: 1,
      failed: 0,
      what: `lists of resources that pages reach, of the build for ${browser}`,
    });
  });

  it('names no permission that the privacy page and the listings do not explain', () => {
    const pages = ['../PRIVACY.md', '../docs/store/README.md'].map((page) =>
      readFileSync(new URL(page, import.meta.url), 'utf8'),
    );
    for (const permission of [...permissions, ...(optional ?? [])])
      for (const page of pages) expect(page).toContain(`\`${permission}\``);
  });
});
