/** What runs in the pages of the benchmark: ours and the others on the live document, each once, by the clock. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle, isProbablyArticle } from '../../../article';
import { readLargePage } from '../../../page/large-page';
import { doInSlices } from '../../../page/slices';

const url = 'http://bench.example/a.html';

const RUNS = {
  extraction: () => extractArticle(document, { url }),
  detection: () => isProbablyArticle(document),
  /** Changes what it reads: its clone counts. */
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  readerable: () => isProbablyReaderable(document),
  defuddle: () => new Defuddle(document, { url }).parse(),
};
export type Run = keyof typeof RUNS;

export interface InPage {
  /** Milliseconds of each of `times` runs. */
  time(run: Run, times: number): number[];
  /** Replaces the body by invented paragraphs: `count` elements with `characters` characters each. */
  build(count: number, characters: number): void;
  nodes(): number;
  /** Reads the page in slices; how long the longest task was meanwhile, 0 when none took 50 ms. */
  longestTask(): Promise<number>;
}

function time(run: Run, times: number): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    try {
      RUNS[run]();
    } catch {
      // What throws took its time as well.
    }
    return performance.now() - start;
  });
}

const SENTENCE = '青禾县水务局负责人介绍，今年以来全县已经疏浚河道三十七公里，加固险段十四处。';

/** As portals write: every tenth paragraph a list of links, every third with a bold word and a line break. */
function build(count: number, characters: number): void {
  const text = SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters);
  const body = document.createElement('body');
  const add = (parent: Node, tag: string, content = '') => {
    const element = document.createElement(tag);
    if (content) element.append(content);
    parent.appendChild(element);
    return element;
  };
  add(body, 'h1', '青禾县部署春季防汛工作');
  let box = body as HTMLElement;
  for (let made = 1; made < count; ) {
    if (made % 500 === 1) {
      box = add(body, 'div');
      box.className = `text part-${made}`;
      made++;
    }
    if (made % 10 === 5) {
      const link = add(add(add(box, 'ul'), 'li'), 'a', '相关阅读之一');
      link.setAttribute('href', `/a/${made}`);
      made += 3;
      continue;
    }
    const paragraph = add(box, 'p', text);
    made++;
    if (made % 3 === 0) {
      add(paragraph, 'b', '强调');
      paragraph.append('，会议指出。');
      made++;
    }
  }
  document.body.replaceWith(body);
}

function nodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function longestTask(): Promise<number> {
  let longest = 0;
  await pause(1000);
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  await pause(0);
  await doInSlices(
    readLargePage(document, url, new Set()),
    () => false,
    () => undefined,
  );
  await pause(500);
  observer.disconnect();
  return longest;
}

Object.assign(globalThis, { bench: { time, build, nodes, longestTask } satisfies InPage });
