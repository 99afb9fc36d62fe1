import { expect, it } from 'vitest';
import { offersToolbar, withQuietSite } from '../../messaging/offers-toolbar';
import { readSettings } from '../../messaging/settings';

it('loses no quiet site but the oldest, however many there are', () => {
  const sites = Array.from({ length: 1000 }, (_, at) => `s${at}.example`);
  const { quietSites, ...others } = readSettings({ quietSites: withQuietSite(sites, 'new.example', true) });
  expect(quietSites).toEqual([...sites.slice(1), 'new.example']);
  expect(offersToolbar({ ...others, quietSites }, 'new.example')).toBe(false);
  expect(withQuietSite(quietSites, 's5.example', false)).not.toContain('s5.example');
});
