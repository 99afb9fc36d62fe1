import type { NamesCallbacks } from '../../components/library/names/NamesDialog';
import type { LibraryScope } from './scope';

/** Tags and collections: their names, and what the reader does with them. */
export const createNames = ({ ports: { store }, update, text, act }: LibraryScope) => {
  const callbacks: NamesCallbacks = {
    renameName: (kind, from, to) =>
      void act(
        () => (kind === 'tag' ? store.renameTag(from, to) : store.renameCollection(from, to)),
        () => text()('names_renamed', from, to),
      ),
    deleteName: (kind, name) =>
      void act(
        () => (kind === 'tag' ? store.deleteTag(name) : store.deleteCollection(name)),
        () => text()('names_deleted', name),
      ),
  };

  return {
    callbacks,
    /** Keeps all names as the library has them, until the signal. */
    follow: (signal: AbortSignal) =>
      store.observe(
        () => store.facets(''),
        (result) => {
          if (!result.ok) return;
          const { tags, collections } = result.value;
          update({ allNames: { tag: tags, collection: collections } });
        },
        signal,
      ),
  };
};
