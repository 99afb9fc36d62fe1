import { expect, it, vi } from 'vitest';
import type { LibraryModel } from '../../components/library/model';
import { createOpened } from '../../entrypoints/library/opened';
import type { LibraryScope } from '../../entrypoints/library/scope';
import type { ListedArticle, StorageResult } from '../../storage';
import { createDevice, idOf } from '../exchange/samples';

it('an open article is shown as the library has it last, however long the reading before took', async () => {
  const model = { query: '', opened: null } as unknown as LibraryModel;
  let tell: (listed: StorageResult<ListedArticle[]>) => void = () => undefined;
  const observe = (_: unknown, told: typeof tell) => {
    tell = told;
  };
  const revisions = () => undefined;
  const scope = {
    ports: { store: { observe: vi.fn(revisions).mockImplementationOnce(observe as never) } },
    read: () => model,
    update: (patch: Partial<LibraryModel>) => Object.assign(model, patch),
  } as unknown as LibraryScope;
  const device = createDevice('own');
  const article = device.article(1);
  const foreign = device.mark(1);
  foreign.selectors.quote.exact = '另一篇文章里的一句话';
  createOpened(scope).follow(idOf(1));
  // The place of a mark of another text is sought by code that is loaded for it.
  tell({ ok: true, value: [{ article, highlights: [foreign], matches: [], meeting: [] }] });
  tell({ ok: true, value: [{ article, highlights: [], matches: [], meeting: [] }] });
  await import('../../highlights/anchoring/anchor');
  await vi.waitFor(() => expect(model.opened).not.toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(model.opened?.marks).toEqual([]);
});
