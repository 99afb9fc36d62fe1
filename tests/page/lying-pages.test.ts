import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { readParticulars } from '../../article';
import { ArticleSnapshotSchema } from '../../exchange/schema';
import { readPage } from '../../page/reading';
import { takeSnapshot } from '../../page/snapshot';
import { figure } from '../figure';
import { PAGE_IDS, pageAddress, pageGold, pageHtml } from '../fixtures/pages';

const ELSEWHERE = 'https://elsewhere.example/other.html';
/** Longer than any title that is kept. */
const GIANT = '题'.repeat(1_000_000);
/** Turn round what follows, or hide where it ends. */
const BIDI = '\u202e\u2066\u200f';

const inHead = (html: string) => (document: Document) => document.head.insertAdjacentHTML('afterbegin', html);
const onRoot = (name: string, value: string) => (document: Document) =>
  document.documentElement.setAttribute(name, value);

/** What a page says of itself that is not so. */
const LIES: Record<string, (document: Document) => void> = {
  Japanese: onRoot('lang', 'ja'),
  English: onRoot('lang', 'en'),
  'no language at all': onRoot('lang', '\u0000x-无'),
  'another base': inHead('<base href="https://elsewhere.example/deep/">'),
  'another canonical address': inHead(`<link rel="canonical" href="${ELSEWHERE}">`),
  'another address for sharing': inHead(`<meta property="og:url" content="${ELSEWHERE}">`),
  'an address that is a script': inHead('<link rel="canonical" href="javascript:alert(1)">'),
  'a giant title': (document) => {
    document.title += GIANT;
  },
  'giant titles for sharing': inHead(
    `<meta property="og:title" content="${GIANT}"><meta property="og:site_name" content="${GIANT}">`,
  ),
  'giant titles for search engines': inHead(
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${GIANT.slice(0, 150_000)}"}</script>`,
  ),
  'a giant author and date': inHead(
    `<meta name="author" content="${GIANT}"><meta name="pubdate" content="${GIANT}">`,
  ),
  'a title turned round': (document) => {
    document.title = `${BIDI}${document.title}${BIDI}`;
  },
};

const snapshotOf = (id: string, lie?: (document: Document) => void) => {
  const url = pageAddress(id);
  const { document } = new JSDOM(pageHtml(id), { url }).window;
  lie?.(document);
  const reading = readPage(document, url);
  if (!reading?.findings) return null;
  return takeSnapshot(reading, readParticulars(reading.findings), { url, now: 0, version: '0.1.0' });
};

describe('a page that lies about itself', () => {
  const articles = PAGE_IDS.filter((id) => pageGold(id).isArticle && !pageGold(id).late);
  let tried = 0;
  let deceived = 0;
  afterAll(() =>
    figure('H11', 'node', {
      tried,
      failed: deceived,
      what: 'lies about language, base, address, titles; not kept under the real address with the same text, or beyond bounds',
    }),
  );

  it.each(articles)('has its text kept under its real address: %s', (id) => {
    const truth = snapshotOf(id);
    for (const [name, lie] of Object.entries(LIES)) {
      tried++;
      deceived++;
      const snapshot = snapshotOf(id, lie);
      expect([name, v.is(ArticleSnapshotSchema, snapshot)]).toEqual([name, true]);
      expect([name, snapshot?.url]).toEqual([name, pageAddress(id)]);
      expect([name, snapshot?.blocks]).toEqual([name, truth?.blocks]);
      // One that stands nowhere but in the head is kept as far as it is read.
      expect([name, snapshot?.title.startsWith(truth?.title ?? ' ')]).toEqual([name, true]);
      deceived--;
    }
  });
});
