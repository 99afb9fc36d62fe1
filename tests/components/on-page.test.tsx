// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { OnPage, type OnPageActions, type OnPageState } from '../../components/on-page';
import { english, show } from './support';

const HEBREW = 'שלום 2026';

it('sets a page’s words in their own direction and keeps it from ours', async () => {
  const box = () => null;
  const state = {
    stripped: {
      blocks: [{ id: 1, reason: 'footer', text: HEBREW, box, canPutBack: true }],
      active: null,
      picking: null,
    },
    tray: [{ id: 'a', text: HEBREW, why: [], start: 0, end: 1 }],
    work: {},
    announcement: '',
  } as unknown as OnPageState;
  const view = await show(<OnPage t={english} state={state} actions={{} as OnPageActions} />);
  const quotes = [...view.querySelectorAll('.quote')];
  expect(quotes.map(({ textContent }) => textContent)).toEqual([HEBREW, HEBREW]);
  expect(quotes.map((quote) => quote.getAttribute('dir'))).toEqual(['auto', 'auto']);
});
