// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../components/welcome/Welcome';
import { createWelcome, type WelcomePorts } from '../../entrypoints/welcome/state';
import { DEFAULT_SETTINGS } from '../../messaging/default-settings';
import { succeed } from '../../messaging/result';
import { button, click, english, show, text } from './support';

const portsOf = (more: Partial<WelcomePorts> = {}): WelcomePorts => ({
  callBackground: vi.fn(async (_: string, patch: object) =>
    succeed({ ...DEFAULT_SETTINGS, ...patch }),
  ) as never,
  loadTranslate: vi.fn(async () => english),
  isPinned: async () => false,
  grantedSites: async () => ({ all: false, defaults: true }),
  requestSites: vi.fn(async () => true),
  releaseAllSites: vi.fn(async () => true),
  shortcuts: async () => [
    { command: 'mark', keys: 'Alt+Shift+H' },
    { command: 'save', keys: '' },
  ],
  openShortcutSettings: vi.fn(async () => false),
  openPage: vi.fn(async () => undefined),
  defaultSites: 12,
  ...more,
});

const welcome = async (ports: WelcomePorts) => {
  const { model, callbacks, start, refresh } = createWelcome(english, ports);
  await start();
  const container = document.createElement('div');
  const draw = () => show(<Welcome model={model.value} callbacks={callbacks} />, container);
  return { view: await draw(), draw, model, refresh };
};

describe('the welcome page', () => {
  it('opens the built-in article', async () => {
    const ports = portsOf();
    const { view } = await welcome(ports);
    await click(button(view, 'Open the sample article'));
    expect(ports.openPage).toHaveBeenCalledWith('/sample.html');
  });

  it('lists the keys as they are set', async () => {
    const { view } = await welcome(portsOf());
    expect([...view.querySelectorAll('.keys tr')].map(text)).toEqual([
      'Mark the selected textAlt+Shift+H',
      'Save the articlenot set',
    ]);
  });

  it('says where keys are set when the browser does not open its page', async () => {
    const { view, draw } = await welcome(portsOf());
    await click(button(view, 'Set keys in the browser'));
    await draw();
    expect(text(view.querySelector('[role="alert"]'))).toContain('chrome://extensions/shortcuts');
  });

  it('asks for the default sites only where they were taken away', async () => {
    const { view } = await welcome(portsOf());
    expect(text(view)).not.toContain('Allow these sites');
    const ports = portsOf({ grantedSites: async () => ({ all: false, defaults: false }) });
    const { view: other } = await welcome(ports);
    await click(button(other, 'Allow these sites'));
    expect(ports.requestSites).toHaveBeenCalledWith('defaults');
  });

  it('gives the access to all sites back', async () => {
    const ports = portsOf({ grantedSites: async () => ({ all: true, defaults: true }) });
    const { view } = await welcome(ports);
    await click(button(view, 'Allowed on every site'));
    expect(ports.releaseAllSites).toHaveBeenCalledOnce();
  });

  it('changes settings at once, and speaks the language chosen', async () => {
    const ports = portsOf();
    const { view } = await welcome(ports);
    const [language] = view.querySelectorAll('select');
    if (!language) throw new Error('no list of languages');
    language.selectedIndex = 2;
    language.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(ports.loadTranslate).toHaveBeenCalled());
    expect(ports.callBackground).toHaveBeenLastCalledWith('settings.set', {
      language: language.options[2]?.value,
    });
  });
});
