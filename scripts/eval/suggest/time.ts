import { startBrowser } from '../../bench/extraction/browser';
import { type Figure, unmeasured } from '../figures';
import type { Article } from './articles';
import type { InPage } from './in-page';
import type { Reference } from './references';
import { type Timed, timeOf } from './timed';

type InBench = typeof globalThis & { bench: InPage };

const CHARACTERS = 5000;
const BAR_MS = 30;

/** An article of 5,000 characters made of these. */
function longArticle(articles: readonly Article[]): Reference {
  let text = '';
  const sentences: { start: number; end: number }[] = [];
  for (const { references } of articles) {
    if (text.length >= CHARACTERS) break;
    for (const { start, end } of references[0].sentences) {
      sentences.push({ start: text.length + start, end: text.length + end });
    }
    text += `${references[0].text}\n`;
  }
  const [first] = articles;
  if (!first) throw new Error('No article to time.');
  return { ...first.references[0], text, sentences };
}

const round = (value: number) => Math.round(100 * value) / 100;

/** The times of suggestions for an article of 5,000 characters, beside TextRank's, in Node and in Chromium. */
export async function timeFigures(articles: readonly Article[]): Promise<Figure[]> {
  const long = longArticle(articles);
  const rowsOf = (where: string, { ours, textRank }: ReturnType<typeof timeOf>): Figure[] => {
    const row = (when: keyof Timed, what: string): Figure => ({
      id: `suggest.time.${where}.${when}`,
      what: `${what} of suggestions for ${long.text.length} characters, in ${where}`,
      value: round(ours[when]),
      unit: 'ms',
      bar: BAR_MS,
      better: 'lower',
      peer: 'textRank',
      peerValue: round(textRank[when]),
    });
    return [row('first', 'very first time'), row('later', 'median time')];
  };
  const rows = rowsOf('Node', timeOf(long));
  const browser = await startBrowser('chromium', new URL('./in-page.ts', import.meta.url));
  if (!browser) return [...rows, unmeasured('suggest.time.Chromium', 'no Chromium is installed')];
  try {
    const page = await browser.open('<body></body>');
    const there = await page.evaluate((article) => (globalThis as InBench).bench.timeOf(article), long);
    return [...rows, ...rowsOf('Chromium', there)];
  } finally {
    await browser.close();
  }
}
