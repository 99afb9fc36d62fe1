import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParticulars } from '../../article';
import { maskText } from '../../article/masked-page';
import { readPage } from '../../page/reading';
import { writeReport } from '../../page/report';
import { PARTS } from '../../scripts/build/bring-parts';
import { openFixture, openPage, still } from './open-page';

const reportOf = (opened: ReturnType<typeof openPage>, address: string) => {
  const reading = readPage(opened.document, address);
  return writeReport({
    document: opened.document,
    address,
    version: '1.2.3',
    status: reading ? 'article' : 'no-article',
    reading,
    particulars: reading?.findings ? readParticulars(reading.findings) : null,
  });
};

const ADDRESS = 'https://www.yunling.gov.cn/zwgk/a.html?token=secret#part';

describe('a report of a page that was read wrongly', () => {
  it('names the page without what may tell of its reader', () => {
    const report = reportOf(openFixture('gov-article'), ADDRESS);
    expect(report).toContain('Zhupi 1.2.3\nhttps://www.yunling.gov.cn/zwgk/a.html\narticle');
    expect(report).not.toMatch(/secret|#part/);
  });

  it.each(['gov-article', 'old-table', 'modern-news', 'hant-repost', 'br-body'])(
    'tells of %s no letter and no figure, but what was made of it',
    (id) => {
      const report = reportOf(openFixture(id), ADDRESS);
      const { document } = openPage(report);
      const texts = document.body.textContent ?? '';
      expect(texts.length).toBeGreaterThan(300);
      expect(texts.replace(/字/g, '')).not.toMatch(/[\p{Script=Han}1-9b-zB-Z]/u);
      expect(report).toMatch(/data-read-as="body:|<!-- body:/);
      expect(report).toMatch(/data-read-as="dropped:|<!-- dropped:/);
    },
  );

  it('has the page’s structure: the same elements, in the same order', () => {
    const opened = openFixture('gov-article');
    const tags = (document: Document) =>
      [...document.querySelectorAll('body *')]
        .map(({ localName }) => localName)
        .filter((name) => name !== 'script');
    const before = tags(opened.document);
    expect(tags(openPage(reportOf(opened, ADDRESS)).document)).toEqual(before);
  });

  it('changes nothing on the page', async () => {
    const opened = openFixture('gov-article');
    const before = opened.serialised();
    reportOf(opened, ADDRESS);
    await still(opened);
    expect(opened.serialised()).toBe(before);
  });

  it('cannot be broken out of by names on a page, nor by its address', () => {
    const opened = openPage(
      `<body><p class='"><script>alert(1)</script>' id="a&quot;onload=1">一二三</p><p title="--><b>">x</p></body>`,
    );
    const report = reportOf(opened, 'https://www.yunling.gov.cn/--><script>alert(1)</script>');
    const { document } = openPage(report);
    expect(document.querySelectorAll('script, b')).toHaveLength(0);
    expect(document.querySelector('[onload]')).toBeNull();
  });

  it('goes through a page of great depth', () => {
    const depth = 3_000;
    const { document } = openPage(`<body>${'<div>'.repeat(200)}一${'</div>'.repeat(200)}</body>`);
    let inner: Element = document.querySelector('div') as Element;
    for (let level = 0; level < depth; level++) inner = inner.appendChild(document.createElement('div'));
    const report = writeReport({
      document,
      address: ADDRESS,
      version: '1',
      status: 'too-large',
      reading: null,
      particulars: null,
    });
    expect(report.length).toBeLessThan(1_000_000);
    expect(report.match(/<div>/g)?.length).toBe(report.match(/<\/div>/g)?.length);
  });
});

it('a masked text says nothing and has the same shape', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const masked = maskText(text);
      expect([...masked]).toHaveLength([...text].length);
      expect(masked.replace(/[字aA0]/g, '')).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
  expect(maskText('云政发〔2024〕8号，Ab c。')).toBe('字字字〔0000〕0字，Aa a。');
});

it('every part of the reader is brought along by the pages that nobody can inject into', () => {
  const parts = readFileSync('page/on-demand.ts', 'utf8').match(/\| '[a-z-]+'/g) ?? [];
  const files = parts
    .map((part) => part.slice(3, -1))
    .map((part) => (part.startsWith('to-') ? `convert-${part}` : part));
  expect(files.sort()).toEqual(PARTS);
});
