import type { ChainModel, RevisionModel, Tab } from '../../components/library/article/model';
import type { LibraryCallbacks } from '../../components/library/model';
import { inPageOrder, type RevisionRecord } from '../../exchange';
import type { ListedArticle } from '../../storage';
import { articleView } from './article-view';
import { chainModel } from './chain';
import { markModel } from './mark-model';
import { placesOf } from './places';
import type { LibraryScope } from './scope';

interface Following {
  id: string;
  query: string;
  /** Ends it. */
  end: AbortController;
  listed: ListedArticle | null;
  /** Other texts seen, oldest first, and what became of the text from one to the next. */
  texts: readonly RevisionRecord[];
  revisions: RevisionModel[];
  chain: ChainModel | null;
}

/** Follows the article under the cursor, as the library has it. */
export const createOpened = ({ ports, read, update }: LibraryScope) => {
  let following: Following | null = null;
  /** Which side of an article is shown, whichever article it is. */
  let tab: Tab = 'text';
  let mark: string | null = null;

  /** Says what became of the text, once the article and the other texts are there. */
  const compare = async (from: Following) => {
    if (!from.listed || from.texts.length === 0) return;
    const { changesOf } = await import('./changes');
    const { opened } = read();
    if (from !== following || opened?.article.id !== from.id) return;
    const { article, highlights } = from.listed;
    from.revisions = changesOf(article, from.texts, inPageOrder(highlights));
    update({ opened: { ...opened, revisions: from.revisions } });
  };

  /** Says where the article comes from, when its details are looked at. */
  const trace = async (from: Following | null) => {
    if (!from || from.chain || tab !== 'details') return;
    const answer = await ports.store.provenance(from.id);
    if (!answer.ok || from !== following) return;
    from.chain = chainModel(answer.value);
    const { opened } = read();
    if (opened?.article.id === from.id) update({ opened: { ...opened, chain: from.chain } });
  };

  const show = async (listed: ListedArticle, from: Following) => {
    const { article, highlights: unordered, matches } = listed;
    from.listed = listed;
    const highlights = inPageOrder(unordered);
    const places = await placesOf(article, highlights);
    // Another article is open, or this one is not what it was.
    if (from !== following || from.listed !== listed) return;
    update({
      opened: {
        article: articleView(article),
        marks: highlights.map((record) => markModel(record, matches)),
        places,
        revisions: from.revisions,
        chain: from.chain,
        tab,
        mark,
      },
    });
    void compare(from);
    void trace(from);
  };

  /** Shows the article of this id from now on; null shows none. */
  const follow = (id: string | null): void => {
    const query = read().query.trim();
    if (id !== null && following?.id === id && following.query === query) return;
    following?.end.abort();
    following = null;
    if (id === null) {
      update({ opened: null });
      return;
    }
    const end = new AbortController();
    const own: Following = { id, query, end, listed: null, texts: [], revisions: [], chain: null };
    following = own;
    ports.store.observe(
      () => ports.store.list([id], query),
      (result) => {
        const listed = result.ok ? result.value[0] : undefined;
        if (listed) void show(listed, own);
        else update({ opened: null });
      },
      end.signal,
    );
    ports.store.observe(
      () => ports.store.revisions(id),
      (result) => {
        if (!result.ok) return;
        own.texts = result.value;
        void compare(own);
      },
      end.signal,
    );
  };

  /** Shows a side of the articles, in the text open at a mark where it is wanted for one. */
  const turnTo = (next: Tab, wanted: string | null = null): void => {
    tab = next;
    mark = wanted;
    const { opened } = read();
    if (opened) update({ opened: { ...opened, tab, mark } });
    void trace(following);
  };

  const callbacks: Pick<LibraryCallbacks, 'showTab'> = {
    showTab: (next) => turnTo(next),
  };

  return { follow, turnTo, callbacks };
};
