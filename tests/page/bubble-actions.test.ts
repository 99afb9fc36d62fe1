import { beforeEach, expect, it, vi } from 'vitest';
import type { Bubble } from '../../components/on-page';
import { fail, succeed } from '../../messaging/result';

const acts = vi.hoisted(() => ({ change: vi.fn() }));
vi.mock('../../page/acts-of', () => ({ actsOf: () => acts }));
vi.mock('../../platform/browser', () => ({ browser: {} }));

import { bubbleActions } from '../../page/controls/bubble-actions';

beforeEach(() => vi.resetAllMocks());

const mark = (id: string) => ({
  id,
  note: '',
  tags: [],
  selectors: { quote: { exact: '文' } },
  anchoring: { status: 'orphan' },
});

const note = (id: string) => ({ kind: 'note', mark: mark(id), isFresh: false }) as unknown as Bubble;

/** The actions of controls that show the editor of one of two marks. */
const open = () => {
  const controls = {
    bubble: note('1') as Bubble | null,
    setBubble: (bubble: Bubble | null) => {
      controls.bubble = bubble;
    },
    notify: vi.fn(),
  };
  const page = {
    url: 'https://a.example/',
    marks: new Map([mark('1'), mark('2')].map((one) => [one.id, one])),
  };
  const translate = Object.assign((key: string) => key, { of: (_: string, code: string) => code });
  const context = { page, controls, document: {}, history: { article: 0 }, translate };
  return { controls, actions: bubbleActions(context as never) };
};

const WRITTEN = { note: '查', tags: [] };

it('shows what the library refuses in its editor again', async () => {
  const { controls, actions } = open();
  acts.change.mockResolvedValue(fail('storage-full'));
  await actions.saveNote(WRITTEN);
  expect(controls.bubble).toMatchObject({ kind: 'note', mark: { id: '1' }, written: WRITTEN });
});

it('offers it for copying where another note is being written by then', async () => {
  const { controls, actions } = open();
  acts.change.mockImplementation(async () => {
    controls.bubble = note('2');
    return fail('storage-full');
  });
  await actions.saveNote(WRITTEN);
  expect(controls.bubble).toMatchObject({ mark: { id: '2' } });
  expect(controls.notify.mock.calls).toMatchObject([
    [{ text: 'storage-full', action: { label: 'page_copy_written' } }],
  ]);
});

it('closes the editor of what is kept', async () => {
  const { controls, actions } = open();
  acts.change.mockResolvedValue(succeed(mark('1')));
  await actions.saveNote(WRITTEN);
  expect([controls.bubble, controls.notify.mock.calls]).toEqual([null, []]);
});

it('writes nothing that was not changed over what it has become elsewhere', async () => {
  const { controls, actions } = open();
  controls.bubble = { ...note('1'), mark: { ...mark('1'), note: '查\n' } } as unknown as Bubble;
  await actions.saveNote(WRITTEN);
  expect([controls.bubble, acts.change.mock.calls]).toEqual([null, []]);
});
