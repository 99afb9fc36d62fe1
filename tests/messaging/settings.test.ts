import { describe, expect, it } from 'vitest';
import { ruleHost, scriptFor, withSiteRule } from '../../messaging/script-rules';
import { readSettings } from '../../messaging/settings';

const DEFAULTS = {
  language: 'auto',
  traditional: 's2tw',
  cornerQuotes: false,
  openIn: 'original',
  siteScripts: {},
  lastColour: 'vermilion',
  reading: { face: 'song', size: 19, leading: 1.8, measure: 36, paper: 'system', vertical: false },
  selectionToolbar: true,
  spared: [],
  siteMemory: true,
  quietSites: [],
  neverSites: [],
  siteRules: [],
  colourNames: {},
  templates: {},
};

describe('readSettings', () => {
  it.each([undefined, null, 7, 'text', [], {}])('has a default for everything: %j', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULTS);
  });

  it('keeps what is well formed, and drops what is not or is unknown', () => {
    expect(
      readSettings({ language: 'zh_TW', traditional: 'klingon', selectionToolbar: false, extra: 1 }),
    ).toEqual({
      ...DEFAULTS,
      language: 'zh_TW',
      selectionToolbar: false,
    });
  });
});

it('keeps a look of the reader view that can be set, and no other', () => {
  const reading = { face: 'hei', size: 32, leading: 1.4, measure: 60, paper: 'night', vertical: true };
  expect(readSettings({ reading }).reading).toEqual(reading);
  for (const wrong of [{ size: 33 }, { leading: 1.3 }, { face: 'comic' }, { vertical: 'yes' }, { other: 1 }])
    expect(readSettings({ reading: { ...reading, ...wrong } }).reading).toEqual(DEFAULTS.reading);
});

it('keeps templates as long as a template may be, and no others', () => {
  const templates = { article: '字'.repeat(100_000) };
  expect(readSettings({ templates }).templates).toEqual(templates);
  expect(readSettings({ templates: { article: `${templates.article}字` } }).templates).toEqual({});
  expect(readSettings({ templates: { poem: '' } }).templates).toEqual({});
});

describe('rules for the script of sites', () => {
  const rules = {
    openIn: 'zh-Hant',
    siteScripts: { 'a.example': 'original', 'b.example': 'zh-Hans' },
  } as const;

  it('follow the host, else what is set for all sites', () => {
    expect(scriptFor(rules, 'a.example')).toBe('original');
    expect(scriptFor(rules, 'b.example')).toBe('zh-Hans');
    expect(scriptFor(rules, 'www.b.example')).toBe('zh-Hant');
    expect(scriptFor(rules, 'constructor')).toBe('zh-Hant');
  });

  it('are made, changed and taken away one by one, and the oldest go when there are too many', () => {
    expect(withSiteRule(rules.siteScripts, 'b.example', null)).toEqual({ 'a.example': 'original' });
    let many: Record<string, 'zh-Hans'> | ReturnType<typeof withSiteRule> = {};
    for (let site = 0; site < 1005; site++) many = withSiteRule(many, `s${site}.example`, 'zh-Hans');
    expect(Object.keys(many)).toHaveLength(1000);
    expect(many['s0.example']).toBeUndefined();
    expect(readSettings({ siteScripts: many }).siteScripts).toEqual(many);
  });

  it.each([
    ['https://www.lantian.example:8080/a?b', 'www.lantian.example'],
    ['http://[::1]/', '[::1]'],
    ['about:blank', null],
    ['file:///a.html', null],
    ['nonsense', null],
  ])('are kept for %s under %s', (url, host) => expect(ruleHost(url)).toBe(host));

  it('of hosts that are none are refused as a whole', () => {
    expect(readSettings({ siteScripts: { 'a b': 'zh-Hans' } }).siteScripts).toEqual({});
    expect(readSettings({ siteScripts: { 'a.example': 'klingon' } }).siteScripts).toEqual({});
  });
});
