import { describe, expect, it, vi } from 'vitest';
import { createPopup, type PopupPorts } from '../../entrypoints/popup/state';
import type { FailureCode, PageFacts, PanelState, Settings } from '../../messaging';
import { fail, succeed } from '../../messaging/result';

const facts = { status: 'article', cleanView: false, saved: false } as PageFacts;
const totals = { articles: 1, highlights: 2, notes: 0, articlesThisWeek: 1, highlightsThisWeek: 2 };
const settings = { openIn: 'original', siteScripts: {}, spared: ['footer'] } as unknown as Settings;
const tab = { id: 7, url: 'https://news.lantian.example/a' };

const portsOf = (more: Partial<PopupPorts> = {}): PopupPorts => ({
  callBackground: vi.fn(async () =>
    succeed({ settings, totals, libraryError: null, isIncomplete: false }),
  ) as never,
  callReader: vi.fn(async () => succeed(facts)) as never,
  ensureReader: vi.fn(async () => succeed(null)),
  hasSite: vi.fn(async () => false),
  isDefaultSite: () => false,
  requestSite: vi.fn(async () => true),
  releaseSite: vi.fn(async () => true),
  isNever: vi.fn(async () => false),
  shortcuts: vi.fn(async () => [{ command: 'save', keys: 'Alt+S' }]),
  openArticle: vi.fn(async () => undefined),
  openLibrary: vi.fn(async () => undefined),
  openReading: vi.fn(async () => undefined),
  openHelp: vi.fn(async () => undefined),
  download: vi.fn(),
  openPanel: vi.fn(async () => undefined),
  close: vi.fn(),
  ...more,
});

describe('what the popup finds when it opens', () => {
  it('shows the page, the totals and the site', async () => {
    const { model, start } = createPopup(tab, portsOf());
    await start();
    expect(model.value).toMatchObject({
      page: { kind: 'page', facts },
      totals,
      site: { host: 'news.lantian.example', granted: false },
    });
  });

  it('shows the page together with what the library knows of it, and without it where that takes long', async () => {
    vi.useFakeTimers();
    try {
      const reposts = [{ articleId: 'a1', title: '治理清水河' }];
      let tell: (result: unknown) => void = () => undefined;
      const callReader = (_: number, name: string) =>
        name === 'reader.reposts'
          ? new Promise((resolve) => {
              tell = resolve;
            })
          : Promise.resolve(succeed(facts));
      const { model, start } = createPopup(tab, portsOf({ callReader: callReader as never }));
      const shown: [string, number][] = [];
      const end = model.subscribe(({ page, reposts: known }) => void shown.push([page.kind, known.length]));
      const started = start();
      await vi.advanceTimersByTimeAsync(10);
      tell(succeed(reposts));
      await started;
      expect(shown).not.toContainEqual(['page', 0]);
      expect(model.value).toMatchObject({ page: { kind: 'page' }, reposts });
      end();
      const other = createPopup(tab, portsOf({ callReader: callReader as never }));
      const late = other.start();
      await vi.advanceTimersByTimeAsync(200);
      expect(other.model.value).toMatchObject({ page: { kind: 'page' }, reposts: [] });
      tell(succeed(reposts));
      await late;
      expect(other.model.value.reposts).toEqual(reposts);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps which kinds of boilerplate stay on pages', async () => {
    const ports = portsOf();
    const { model, start, callbacks } = createPopup(tab, ports);
    await start();
    expect(model.value.spared).toEqual(['footer']);
    vi.mocked(ports.callBackground).mockImplementation(async (_, payload) => succeed(payload) as never);
    callbacks.spare('share', true);
    await vi.waitFor(() => expect(model.value.spared).toEqual(['footer', 'share']));
    expect(ports.callBackground).toHaveBeenLastCalledWith('settings.set', { spared: ['footer', 'share'] });
    callbacks.spare('footer', false);
    await vi.waitFor(() => expect(model.value.spared).toEqual(['share']));
  });

  it('shows what an older background does not know of yet as if never set', async () => {
    const older = { totals, libraryError: null, isIncomplete: false, settings: {} };
    const { model, start } = createPopup(
      tab,
      portsOf({ callBackground: (async () => succeed(older)) as never }),
    );
    await start();
    expect(model.value).toMatchObject({
      spared: [],
      traditional: 's2tw',
      siteScript: { openIn: 'original' },
    });
  });

  it.each(['restricted-page', 'needs-permission'] as FailureCode[])('says %s', async (why) => {
    const { model, start } = createPopup(tab, portsOf({ ensureReader: async () => fail(why) }));
    await start();
    expect(model.value.page).toEqual({ kind: 'unreachable', why });
  });

  it('says that the reader does not answer', async () => {
    const { model, start } = createPopup(
      tab,
      portsOf({ callReader: (async () => fail('timeout')) as never }),
    );
    await start();
    expect(model.value.page).toEqual({ kind: 'unreachable', why: 'timeout' });
  });

  it('survives without a tab and without a background', async () => {
    const ports = portsOf({ callBackground: (async () => fail('no-receiver')) as never });
    const { model, start, callbacks } = createPopup(null, ports);
    await start();
    callbacks.toggleCleanView();
    expect(model.value).toMatchObject({
      page: { kind: 'unreachable', why: 'restricted-page' },
      libraryError: 'no-receiver',
      site: null,
    });
    expect(ports.callReader).not.toHaveBeenCalled();
  });

  it('asks about no site that is watched anyway, nor about pages without one', async () => {
    const known = createPopup(tab, portsOf({ isDefaultSite: () => true, hasSite: async () => true }));
    await known.start();
    expect(known.model.value.site).toBeNull();
    const own = createPopup({ id: 1, url: 'about:config' }, portsOf());
    await own.start();
    expect(own.model.value.site).toBeNull();
  });
});

it('offers to watch a default site again that was taken from it, and is done when it has it', async () => {
  let has = false;
  const ports = portsOf({
    isDefaultSite: () => true,
    hasSite: async () => has,
    requestSite: vi.fn(async () => {
      has = true;
      return true;
    }),
  });
  const { model, start, callbacks } = createPopup(tab, ports);
  await start();
  expect(model.value.site).toEqual({ host: 'news.lantian.example', granted: false });
  callbacks.toggleSite();
  await vi.waitFor(() => expect(model.value.site).toBeNull());
  expect(ports.requestSite).toHaveBeenCalledWith(tab.url);
});

describe('what its buttons do', () => {
  it('shows the facts that an action answers with', async () => {
    const cleaned = { ...facts, cleanView: true };
    const callReader = vi.fn(async () => succeed(cleaned)) as never as PopupPorts['callReader'];
    const { model, callbacks } = createPopup(tab, portsOf({ callReader }));
    callbacks.toggleCleanView();
    expect(model.value.busy).toBe('cleanView');
    await vi.waitFor(() => expect(model.value.busy).toBeNull());
    expect(callReader).toHaveBeenCalledWith(7, 'reader.toggleCleanView', {});
    expect(model.value.page).toEqual({ kind: 'page', facts: cleaned });
  });

  it('says why an action failed, and forgets it at the next', async () => {
    let answer: ReturnType<typeof fail> | ReturnType<typeof succeed<PageFacts>> = fail('storage-full');
    const { model, callbacks } = createPopup(tab, portsOf({ callReader: (async () => answer) as never }));
    callbacks.save();
    await vi.waitFor(() => expect(model.value.failure).toBe('storage-full'));
    answer = succeed(facts);
    callbacks.toggleScript();
    await vi.waitFor(() => expect(model.value.busy).toBeNull());
    expect(model.value.failure).toBeNull();
  });

  it('runs one action at a time', () => {
    const ports = portsOf();
    const { callbacks } = createPopup(tab, ports);
    callbacks.toggleCleanView();
    callbacks.toggleScript();
    expect(ports.callReader).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['saves an article before it opens the reader view', false],
    ['opens the reader view of a saved article at once', true],
  ])('%s', async (_, saved) => {
    const before = { ...facts, saved };
    const callReader = vi.fn(async (__: number, name: string) =>
      succeed(name === 'reader.save' ? { ...facts, saved: true } : before),
    );
    const ports = portsOf({ callReader: callReader as never });
    const { callbacks, start } = createPopup(tab, ports);
    await start();
    callbacks.read();
    await vi.waitFor(() => expect(ports.close).toHaveBeenCalled());
    expect(ports.openReading).toHaveBeenCalledWith(facts.url);
    expect(callReader.mock.calls.some(([, name]) => name === 'reader.save')).toBe(!saved);
  });

  it('opens no reader view of an article that could not be saved', async () => {
    const ports = portsOf({
      callReader: (async (_: number, name: string) =>
        name === 'reader.save' ? fail('storage-full') : succeed({ ...facts, saved: false })) as never,
    });
    const { model, callbacks, start } = createPopup(tab, ports);
    await start();
    callbacks.read();
    await vi.waitFor(() => expect(model.value.failure).toBe('storage-full'));
    expect(ports.openReading).not.toHaveBeenCalled();
  });

  it('makes way for suggestions on the page, and stays where there are none', async () => {
    const state: PanelState = {
      facts,
      marks: [],
      suggestions: [{ id: 's', text: '', why: [] }],
      change: null,
      current: null,
      articleId: null,
      undoable: null,
      redoable: null,
    };
    const some = portsOf({ callReader: (async () => succeed(state)) as never });
    createPopup(tab, some).callbacks.suggest();
    await vi.waitFor(() => expect(some.close).toHaveBeenCalled());
    const none = portsOf({ callReader: (async () => succeed({ ...state, suggestions: [] })) as never });
    const { model, callbacks } = createPopup(tab, none);
    callbacks.suggest();
    await vi.waitFor(() => expect(model.value.suggested).toBe(0));
    expect(none.close).not.toHaveBeenCalled();
  });

  it('asks for a site in the same task as the click, then looks at the page again', async () => {
    let granted = false;
    const ports = portsOf({
      ensureReader: vi.fn(async () => (granted ? succeed(null) : fail('needs-permission'))),
      hasSite: async () => granted,
      requestSite: vi.fn(async () => {
        granted = true;
        return true;
      }),
    });
    const { model, start, callbacks } = createPopup(tab, ports);
    await start();
    expect(ports.callReader).not.toHaveBeenCalled();
    callbacks.toggleSite();
    expect(ports.requestSite).toHaveBeenCalledWith(tab.url);
    await vi.waitFor(() => expect(model.value.page.kind).toBe('page'));
    await vi.waitFor(() => expect(ports.callReader).toHaveBeenLastCalledWith(tab.id, 'reader.reposts', {}));
    expect(model.value.site?.granted).toBe(true);
    callbacks.toggleSite();
    expect(ports.releaseSite).toHaveBeenCalledWith(tab.url);
  });

  it('says so when the panel does not open', async () => {
    const { model, callbacks } = createPopup(tab, portsOf({ openPanel: () => Promise.reject(new Error()) }));
    callbacks.openPanel();
    await vi.waitFor(() => expect(model.value.failure).toBe('unknown'));
  });
});

describe('the script of a site', () => {
  it('is shown with the rule for all sites, changed by one call, and the page is asked again', async () => {
    const after = { openIn: 'zh-Hans', siteScripts: { 'news.lantian.example': 'original' } };
    const callBackground = vi.fn(async (name: string) =>
      succeed(name === 'site.script' ? after : { settings, totals, libraryError: null, isIncomplete: false }),
    );
    const ports = portsOf({ callBackground: callBackground as never });
    const { model, start, callbacks } = createPopup(tab, ports);
    await start();
    const host = 'news.lantian.example';
    expect(model.value.siteScript).toEqual({ host, shown: null, openIn: 'original' });
    callbacks.showSite('original');
    await vi.waitFor(() =>
      expect(model.value.siteScript).toEqual({ host, shown: 'original', openIn: 'zh-Hans' }),
    );
    expect(callBackground).toHaveBeenCalledWith('site.script', { host, shown: 'original' });
    expect(
      vi
        .mocked(ports.callReader)
        .mock.calls.map(([, name]) => name)
        .filter((name) => name === 'reader.facts'),
    ).toEqual(['reader.facts', 'reader.facts']);
  });
});
