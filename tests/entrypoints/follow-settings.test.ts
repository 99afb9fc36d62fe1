import { expect, it, vi } from 'vitest';
import { ownSettings, settingsOnOwnPage } from '../../entrypoints/background/follow-settings';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';

vi.mock('../../platform/browser', () => ({ browser: {} }));

it('a page is told of its own site and of no other, and of no template', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    siteScripts: { 'a.example': 'zh-Hans', 'b.example': 'zh-Hant' },
    quietSites: ['a.example', 'b.example'],
    templates: { article: '{{title}}' },
  } as const;
  expect(
    ownSettings({ ...settings, quietSites: [...settings.quietSites] }, 'https://b.example/news'),
  ).toEqual({
    ...DEFAULT_SETTINGS,
    siteScripts: { 'b.example': 'zh-Hant' },
    quietSites: ['b.example'],
  });
});

it('a site on which nothing is wanted is told so, and a page of ours with an article of it is not', () => {
  const settings = { ...DEFAULT_SETTINGS, neverSites: ['a.example'] };
  const address = 'https://a.example/news';
  expect(ownSettings(settings, address)).toMatchObject({
    neverSites: ['a.example'],
    selectionToolbar: false,
  });
  expect(settingsOnOwnPage(settings, address)).toMatchObject({ neverSites: [], selectionToolbar: true });
});
