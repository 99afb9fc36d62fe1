import { languageTag } from '../../components/language-tag';
import type { LibraryCallbacks } from '../../components/library/model';
import type { TrashItem } from '../../components/library/trash/model';
import { correctedArticle } from '../../exchange';
import type { TrashedItem } from '../../storage';
import type { LibraryScope } from './scope';

const trashItem = (item: TrashedItem): TrashItem => {
  const { title, script } = correctedArticle(item.article);
  const { id, deletedAt, goesAt } = item;
  const isMark = item.kind === 'highlight';
  return {
    id,
    kind: isMark ? 'mark' : 'article',
    title,
    lang: languageTag(script),
    quote: isMark ? item.highlight.selectors.quote.exact : null,
    marks: isMark ? 0 : item.marks,
    deletedAt,
    goesAt,
  };
};

/** What was deleted, followed while it is looked at, and what can be done with it. */
export const createTrash = ({ ports: { store }, update, change, act, say, text }: LibraryScope) => {
  const show = (result: Awaited<ReturnType<typeof store.trash>>) =>
    update(result.ok ? { trash: result.value.map(trashItem) } : { failure: result.error.code });

  const follow = (signal: AbortSignal) => store.observe(() => store.trash(), show, signal);

  /** Reads it once. */
  const look = async () => show(await store.trash());

  const callbacks: Pick<LibraryCallbacks, 'restoreTrashed' | 'purgeTrashed' | 'emptyTrash'> = {
    restoreTrashed: ({ id, kind }) =>
      void act(
        () => (kind === 'article' ? store.restoreArticles([id]) : store.restoreHighlights([id])),
        () => text()('trash_restored'),
      ),
    purgeTrashed: async ({ id }) => {
      if (await change(() => store.purge([id]))) say(text()('trash_purged'));
    },
    emptyTrash: async () => {
      update({ dialog: null });
      if (await change(() => store.emptyTrash())) say(text()('trash_emptied'));
    },
  };

  return { follow, look, callbacks };
};
