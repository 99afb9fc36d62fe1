import type { LibraryCallbacks } from '../../components/library/model';
import type { StorageResult } from '../../storage';
import type { LibraryScope } from './scope';

type Acts = Pick<
  LibraryCallbacks,
  | 'changeMark'
  | 'removeMark'
  | 'removeArticles'
  | 'tagArticles'
  | 'colourArticles'
  | 'collect'
  | 'correct'
  | 'openOriginal'
  | 'erase'
>;

/** What the reader does with articles and marks. Each act that takes something away leaves a way back. */
export const createActs = ({ ports, text, say, change, act, update, history }: LibraryScope): Acts => {
  const { store } = ports;
  /** The ids of all marks of these articles. */
  const marksOf = async (ids: readonly string[]): Promise<StorageResult<string[]>> => {
    const listed = await store.list(ids);
    if (!listed.ok) return listed;
    return { ok: true, value: listed.value.flatMap(({ highlights }) => highlights.map(({ id }) => id)) };
  };

  const patchMarks =
    (ids: readonly string[], patch: Parameters<typeof store.updateHighlights>[1]) => async () => {
      const marks = await marksOf(ids);
      return marks.ok ? store.updateHighlights(marks.value, patch) : marks;
    };

  return {
    changeMark: (id, patch) =>
      void act(
        () => store.updateHighlights([id], patch),
        () => text()('mark_changed'),
        'quietly',
      ),
    removeMark: (id) =>
      void act(
        () => store.deleteHighlights([id]),
        () => text()('mark_deleted'),
      ),
    removeArticles: (ids) =>
      void act(
        () => store.deleteArticles(ids),
        ({ articles }) => text().plural('articles_deleted', articles),
      ),
    tagArticles: (ids, addTags) =>
      void act(patchMarks(ids, { addTags }), ({ marks }) => text().plural('tagged', marks)),
    colourArticles: (ids, colour) =>
      void act(patchMarks(ids, { colour }), ({ marks }) => text().plural('coloured', marks)),
    collect: (ids, patch) =>
      void act(
        () => store.setCollections(ids, patch),
        () => {
          const [into] = patch.add ?? [];
          if (into !== undefined) return text()('collected', into);
          return text()('uncollected', patch.remove?.[0] ?? '');
        },
      ),
    openOriginal: (articleId) => void ports.callBackground('article.open', { articleId }),
    correct: (id, correction) =>
      void act(
        () => store.correctArticle(id, correction),
        () => text()('corrected'),
      ),
    erase: async () => {
      update({ dialog: null });
      if (!(await change(() => store.wipe()))) return;
      history.clear();
      say(text()('erased'));
    },
  };
};
