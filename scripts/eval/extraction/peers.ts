import { extractFromHtml } from '@extractus/article-extractor';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import { findDate, toIso } from '../../../article/metadata/date';

export const PEERS = ['Readability', 'Defuddle', 'article-extractor'] as const;
export type PeerName = (typeof PEERS)[number];

/** What another extractor made of a page. Fields that it does not report are null. */
export interface PeerReading {
  text: string;
  title: string | null;
  author: string | null;
  publishedAt: string | null;
  /** Whether it takes the page for an article: by its own quick test if it has one. */
  verdict: boolean;
  ms: number;
  /** Of its quick test; null if it has none. */
  detectionMs: number | null;
}

const NOTHING = { text: '', title: null, author: null, publishedAt: null, verdict: false, detectionMs: null };

const BLOCK =
  /<(?=\/?(?:p|div|li|br|h[1-6]|tr|td|th|ul|ol|table|section|article|blockquote|figure|figcaption|pre|dd|dt)\b)/gi;

/** The text of a peer's HTML, with a line break where a block begins or ends, so that no two words run together. */
const textOf = (html: string | null | undefined): string =>
  html ? (JSDOM.fragment(html.replace(BLOCK, '\n<')).textContent ?? '') : '';

/** Their dates come in any form: read as generously as our own. */
function isoOf(date: string | null | undefined): string | null {
  const found = date ? findDate(date) : null;
  return found && toIso(found, '');
}

/** Changes the document that it reads, so it gets a clone, which counts. */
export function readWithReadability(document: Document): PeerReading {
  const start = performance.now();
  const verdict = isProbablyReaderable(document);
  const detected = performance.now();
  let article: ReturnType<Readability['parse']> = null;
  try {
    article = new Readability(document.cloneNode(true) as Document).parse();
  } catch {
    // What throws has found nothing.
  }
  const ms = performance.now() - detected;
  return {
    text: textOf(article?.content),
    title: article?.title ?? null,
    author: article?.byline ?? null,
    publishedAt: isoOf(article?.publishedTime),
    verdict,
    ms,
    detectionMs: detected - start,
  };
}

type FromHtml = () => Promise<Pick<PeerReading, 'title' | 'author' | 'publishedAt'> & { html?: string }>;

async function timed(read: FromHtml): Promise<PeerReading> {
  const start = performance.now();
  try {
    const { html, publishedAt, ...fields } = await read();
    const ms = performance.now() - start;
    const text = textOf(html);
    return {
      ...fields,
      text,
      publishedAt: isoOf(publishedAt),
      verdict: /\S/.test(text),
      ms,
      detectionMs: null,
    };
  } catch {
    return { ...NOTHING, ms: performance.now() - start };
  }
}

/** Those that take HTML: each parses it with the DOM that it recommends (jsdom makes Defuddle ten times slower). */
export const readWithDefuddle = (html: string, url: string): Promise<PeerReading> =>
  timed(async () => {
    const { content, title, author, published } = await Defuddle(html, url, { useAsync: false });
    return { html: content, title, author, publishedAt: published };
  });

export const readWithArticleExtractor = (html: string, url: string): Promise<PeerReading> =>
  timed(async () => {
    const article = await extractFromHtml(html, url);
    return {
      html: article?.content ?? '',
      title: article?.title ?? null,
      author: article?.author ?? null,
      publishedAt: article?.published ?? null,
    };
  });
