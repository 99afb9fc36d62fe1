/** What runs in the page's own world: it sees what any script of the page could see. */

export interface Seen {
  /** Milliseconds since the click when the last text in the window was written. */
  visible: number;
  /** The same for the whole page. */
  whole: number;
  /** The longest task that the browser complained of (over 50 ms); 0 for none, null where it does not tell. */
  longest: number | null;
  writes: number;
}

declare global {
  interface Window {
    watched?: { start(): void; stop(clickedAt: number): Seen };
  }
}

/** Watches the writes of text. Times are on the clock that all processes of the machine share. */
export function watch(): void {
  const now = () => performance.timeOrigin + performance.now();
  const isInWindow = (element: Element | null) => {
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight && box.height > 0;
  };
  let [lastVisible, last, writes] = [0, 0, 0];
  const inWindow = new Set<Node>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && inWindow.size < 500; node = walker.nextNode())
    if (isInWindow(node.parentElement)) inWindow.add(node);
  let tasks: number[] = [];
  const knowsTasks = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const observer = new MutationObserver((records) => {
    last = now();
    writes += records.length;
    if (records.some(({ target }) => inWindow.has(target))) lastVisible = last;
  });
  const long = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  if (knowsTasks) long.observe({ type: 'longtask' });
  window.watched = {
    start() {
      [lastVisible, last, writes] = [0, 0, 0];
      tasks = [];
      observer.observe(document.body, { characterData: true, subtree: true });
    },
    stop(clickedAt) {
      observer.disconnect();
      tasks.push(...long.takeRecords().map(({ duration }) => duration));
      return {
        visible: lastVisible - clickedAt,
        whole: last - clickedAt,
        longest: knowsTasks ? Math.max(0, ...tasks) : null,
        writes,
      };
    },
  };
}

interface OpenCC {
  Converter(options: { from: string; to: string }): (text: string) => string;
}

/** opencc-js on the same page, as its users write it: each text node by itself, in one go. Answers its moment of start. */
export async function convertByPeer(script: string): Promise<number> {
  const clickedAt = performance.timeOrigin + performance.now();
  await new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = script;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
  const { OpenCC } = window as unknown as { OpenCC: OpenCC };
  const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    const converted = convert(data);
    if (converted !== data) (node as Text).data = converted;
  }
  return clickedAt;
}
