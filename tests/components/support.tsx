import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { TranslateProvider } from '../../components/translation';
import type { PageFacts } from '../../messaging';
import { createTranslate } from '../../platform/i18n';
import { messagesOf } from './support-locales';

export const english = createTranslate('en', messagesOf('en'));

// jsdom has dialogs but does not open them.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

/** Renders a view in English and answers its container; rendering into the same one again updates it. */
export const show = async (view: ComponentChild, container = document.createElement('div')) => {
  if (!container.isConnected) document.body.append(container);
  await act(() => render(<TranslateProvider value={english}>{view}</TranslateProvider>, container));
  return container;
};

/** What a screen reader calls a button: its label, or its text without what is only for the eye. */
const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const heard = element.cloneNode(true) as Element;
  for (const unheard of heard.querySelectorAll('[aria-hidden="true"]')) unheard.remove();
  return heard.textContent?.trim() ?? '';
};

/** The button of this name. */
export const button = (container: ParentNode, name: string): HTMLButtonElement => {
  const found = [...container.querySelectorAll('button')].find((each) => nameOf(each) === name);
  if (!found) throw new Error(`No button "${name}"`);
  return found;
};

export const click = (element: HTMLElement) => act(() => element.click());

/** Types into a field and leaves it. */
export const write = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
  });

export const press = (field: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  });

export const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();

export const factsOf = (fields: Partial<PageFacts> = {}): PageFacts => ({
  status: 'article',
  url: 'https://www.lantian.example/2024/05/06/river.html',
  title: '蓝田市治理清水河',
  siteName: '蓝田新闻',
  source: '蓝田日报',
  author: null,
  publishedAt: '2024-05-06',
  documentNumber: null,
  issuer: null,
  nextPageUrl: null,
  unsure: [],
  characters: 1280,
  minutes: 4,
  script: 'zh-Hans',
  dropped: {},
  savedAt: null,
  corrections: {},
  damaged: false,
  repaired: 0,
  marksShown: true,
  marks: 2,
  uncertain: 0,
  orphans: 0,
  sought: 0,
  suggestions: 0,
  saved: false,
  cleanView: false,
  shown: 'original',
  convertible: 'zh-Hant',
  libraryError: null,
  resists: null,
  ...fields,
});
