import { expect, it } from 'vitest';
import { citeQuote } from '../../page/controls/citation';

const article = {
  url: 'https://news.lantian.example/a.html',
  title: '藍田市治理清水河',
  kicker: null,
  subtitle: null,
  siteName: null,
  channel: null,
  source: '藍田日報',
  author: '林遠',
  editor: null,
  publishedAt: '2024-05-06T09:00+08:00',
  documentNumber: null,
  issuer: null,
  originUrl: null,
  canonicalUrl: null,
};

it('a copied quote has the marks of its script, and the day it was seen in the entry below', () => {
  const today = new Date(2024, 4, 8, 23, 59);
  const entry =
    '林遠.藍田市治理清水河[N/OL].藍田日報,2024-05-06[2024-05-08].https://news.lantian.example/a.html.';
  expect(citeQuote('三億元', { ...article, script: 'zh-Hant' }, today)).toBe(`「三億元」\n${entry}`);
  expect(citeQuote('三亿元', { ...article, script: 'zh-Hans' }, today)).toBe(`“三亿元”\n${entry}`);
});
