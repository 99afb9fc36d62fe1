import { documentIn } from '../article/flat-tree';
import { listenTo, readAttribute } from './dom';

/** What a change of the page may have touched. A batch that grew too long is only known to be `vast`. */
export interface PageChange {
  /** Nodes that are new or whose text or attributes changed. */
  nodes: ReadonlySet<Node>;
  /** Something was added, removed or rewritten beyond attributes. */
  content: boolean;
  /** More than can be followed one by one. */
  vast: boolean;
}

export interface PageObserver {
  /** Runs writes of our own; nobody is told of them. */
  quietly<T>(write: () => T): T;
  /** Has shadow roots and documents of frames watched too: no observer of the document sees into them. */
  follow(trees: readonly Node[]): void;
  /** Tells of the page's own changes, at the end of the page's task. */
  onChange(listener: (change: PageChange) => void): void;
}

/** The attributes that hold text for readers: all that the script toggle converts. */
export const TEXT_ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label'] as const;

const MAX_NODES = 5000;

/** The one MutationObserver of the reader. Everything that writes to the page does so through `quietly`. */
export const observePage = (document: Document, signal: AbortSignal): PageObserver => {
  const listeners: ((change: PageChange) => void)[] = [];

  const tell = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    const nodes = new Set<Node>();
    const content = records.some(({ type }) => type !== 'attributes');
    for (const record of records) {
      if (nodes.size > MAX_NODES) break;
      if (record.type === 'childList') for (const node of record.addedNodes) nodes.add(node);
      else if (record.type === 'characterData') nodes.add(record.target);
      else if (readAttribute(record.target as Element, record.attributeName ?? '') !== record.oldValue) {
        nodes.add(record.target);
      }
    }
    if (!content && nodes.size === 0) return;
    for (const listener of listeners) listener({ nodes, content, vast: nodes.size > MAX_NODES });
  };

  const observer = new MutationObserver(tell);
  const followed = new WeakSet<Node>();
  const follow = (trees: readonly Node[]) => {
    for (const tree of trees) {
      if (followed.has(tree)) continue;
      followed.add(tree);
      observer.observe(tree, {
        childList: true,
        characterData: true,
        attributes: true,
        attributeOldValue: true,
        attributeFilter: [...TEXT_ATTRIBUTES],
        subtree: true,
      });
    }
  };
  follow([document]);
  signal.addEventListener('abort', () => observer.disconnect());
  // A frame that was loaded holds another document, of which no observer of an earlier one is told.
  const loaded = ({ target }: Event) => {
    if (target && documentIn(target as Element)) {
      for (const listener of listeners)
        listener({ nodes: new Set([target as Node]), content: true, vast: false });
    }
  };
  listenTo(document, 'load', loaded, { capture: true });
  signal.addEventListener('abort', () =>
    EventTarget.prototype.removeEventListener.call(document, 'load', loaded, { capture: true }),
  );

  let quiet = false;
  return {
    quietly(write) {
      // Inside of another write of ours, all that is queued is ours.
      if (quiet) return write();
      quiet = true;
      // What the page did before is the page's; what is queued afterwards is ours.
      const before = observer.takeRecords();
      try {
        return write();
      } finally {
        quiet = false;
        observer.takeRecords();
        if (before.length > 0) queueMicrotask(() => tell(before));
      }
    },
    follow,
    onChange(listener) {
      listeners.push(listener);
    },
  };
};
