import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What stands under a heading of a listing. */
const section = (listing: string, heading: string): string =>
  (listing.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '').slice(heading.length).trim();

describe.each([
  ['en', 'en'],
  ['zh-CN', 'zh_CN'],
  ['zh-TW', 'zh_TW'],
])('the listing in %s', (name, locale) => {
  const listing = read(`docs/store/${name}.md`);
  const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`));

  it('has the name and the summary of the manifest, within the bounds of the stores', () => {
    expect(section(listing, 'Name')).toBe(messages.extensionName.message);
    expect(section(listing, 'Summary')).toBe(messages.extensionDescription.message);
    expect(messages.extensionName.message.length).toBeLessThanOrEqual(75);
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
    expect(section(listing, 'Description').length).toBeGreaterThan(200);
  });

  it('shows pictures that are there, in its own language', () => {
    const pictures = [...section(listing, 'Pictures').matchAll(/\((screens\/[^)]+)\)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) {
      expect(picture).toContain(`-${locale}-`);
      expect(existsSync(new URL(`../../docs/store/${picture}`, import.meta.url))).toBe(true);
    }
  });
});
