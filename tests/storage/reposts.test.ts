import { describe, expect, it } from 'vitest';
import { createConverter } from '../../chinese';
import { createWorld, draft, hashOf, idOf, must, snapshot } from './world';

const NOTICE = [
  '松河市人民政府办公室关于做好2021年防汛工作的通知，各县区人民政府、市政府各部门要认真执行。',
  '今年6月以来，全市平均降水量达到418.6毫米，比常年同期多32%，青石、白渡两座水库超过汛限水位1.7米。',
  '市应急管理局统一调配冲锋舟64艘、编织袋18万条，任何单位不得挪用，并在6月20日前完成236处隐患点的排查。',
];
const OTHER = [
  '记者10月8日从白渡县粮食部门了解到，全县共设收购点27个，预计收购稻谷5.2万吨，最低保护价每公斤2.6元。',
  '为方便农户售粮，各收购点延长服务时间，开通预约通道，并安排党员志愿者帮助年老的农户卸车、过磅。',
];
const FIRST = 'https://www.songhe.example/1.html';
const SECOND = 'https://news.qinghe.example/2.html';

const articleOf = (url: string, lines: readonly string[], number: number) =>
  snapshot({
    url,
    title: lines[0] ?? '',
    textHash: hashOf(number),
    blocks: lines.map((text) => ({ kind: 'paragraph' as const, text })),
  });

/** Leaves a table of the library without rows, as an update from a version that did not have it does. */
const empty = (factory: IDBFactory, table: string) =>
  new Promise<void>((resolve, reject) => {
    const opening = factory.open('zhupi');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(table, 'readwrite');
      writing.objectStore(table).clear();
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

const worldWith = async () => {
  const world = createWorld();
  const save = (url: string, lines: readonly string[], number: number) =>
    world.library.saveHighlight({
      article: articleOf(url, lines, number),
      highlight: draft({ id: idOf(0x500 + number), exact: '任何单位不得挪用' }),
    });
  must(await save(FIRST, NOTICE, 1));
  must(await save('https://www.baiduxian.example/3.html', OTHER, 2));
  const ask = (url: string, lines: readonly string[], originUrl: string | null = null) =>
    world.library.reposts({ url, originUrl, text: lines.join('\n') });
  return { ...world, ask };
};

describe('reposts', () => {
  it('are found in the other script, with the marks that are kept; other articles are not', async () => {
    const { ask } = await worldWith();
    const traditional = NOTICE.map((line) => createConverter('s2tw').convert(line));
    const found = must(await ask(SECOND, ['本站訊', ...traditional]));
    expect(found.map(({ article, highlights }) => [article.url, highlights.length])).toEqual([[FIRST, 1]]);
    expect(must(await ask(SECOND, ['完全是另一篇文章的内容，说的是图书馆周末延长开放时间一事。']))).toEqual(
      [],
    );
  });

  it('are not the page itself, nor what has no marks or is deleted', async () => {
    const { ask, library } = await worldWith();
    expect(must(await ask(FIRST, NOTICE))).toEqual([]);
    must(await library.deleteHighlight(idOf(0x501)));
    expect(must(await ask(SECOND, NOTICE))).toEqual([]);
  });

  it('are not believed for a page’s naming another as its origin: the text decides', async () => {
    const { ask } = await worldWith();
    expect(must(await ask(SECOND, OTHER, FIRST)).map(({ article }) => article.url)).not.toContain(FIRST);
  });

  it('are found in a library of the version before, which has no fingerprints', async () => {
    const { ask, library, indexedDB } = await worldWith();
    must(await ask(SECOND, NOTICE));
    library.close();
    await empty(indexedDB, 'fingerprints');
    expect(must(await ask(SECOND, NOTICE))).toHaveLength(1);
  });
});
