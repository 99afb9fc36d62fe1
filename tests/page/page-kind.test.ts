import { afterEach, describe, expect, it, vi } from 'vitest';
import { classifyPage } from '../../page/page-kind';
import { readPage } from '../../page/reading';
import { pageBytes } from '../fixtures/pages';
import { openFixture, openPage } from './open-page';

afterEach(() => vi.unstubAllGlobals());

describe('a page without an article', () => {
  it.each([
    ['frameset', 'frames-only', 'none'],
    ['no-body', 'no-text', 'none'],
    ['list', 'no-article', 'zh-Hans'],
    ['home', 'no-article', 'zh-Hans'],
    ['japanese', 'no-article', 'ja'],
  ])('%s is %s, in %s', (id, status, script) => {
    expect(classifyPage(openFixture(id).document)).toEqual({ status, script });
  });

  it('is not judged by its scripts, nor fooled by names that shadow the document’s own', () => {
    const { document } = openPage(
      '<body><script>var 变量 = "这里没有文章"</script><form name="createTreeWalker"></form><img name="body"></body>',
    );
    expect(classifyPage(document)).toEqual({ status: 'no-text', script: 'none' });
  });

  it('has text even if a hundred thousand blank nodes stand before it', () => {
    const { document } = openPage(`<body>${'<b> </b>'.repeat(100_000)}<p>政务公开</p>`);
    expect(classifyPage(document)).toEqual({ status: 'no-article', script: 'zh-Hans' });
  }, 30_000);

  it('is misread when its bytes were decoded by another encoding', () => {
    const { document } = openPage(new TextDecoder('windows-1252').decode(pageBytes('gbk-portal')));
    expect(readPage(document, 'https://www.yunling.gov.cn/a.html')).toBeNull();
    expect(classifyPage(document)).toEqual({ status: 'misread', script: 'none' });
  });
});
