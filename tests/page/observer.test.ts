import { afterEach, describe, expect, it, vi } from 'vitest';
import { observePage, type PageChange } from '../../page/observer';
import { openPage, settled } from './open-page';

afterEach(() => vi.unstubAllGlobals());

const open = () => {
  const life = new AbortController();
  const page = openPage('<body><p title="甲">文</p></body>');
  const observer = observePage(page.document, life.signal);
  const changes: PageChange[] = [];
  observer.onChange((change) => changes.push(change));
  const paragraph = page.document.querySelector('p') as HTMLElement;
  return { ...page, observer, changes, paragraph, text: paragraph.firstChild as Text, life };
};

describe('the page’s observer', () => {
  it('tells of the page’s changes and not of ours, though they come in one task', async () => {
    const { observer, changes, paragraph, text } = open();
    text.data = '页';
    observer.quietly(() => {
      text.data = '我们';
      paragraph.title = '我们';
    });
    await settled();
    expect(changes.map(({ nodes }) => [...nodes])).toEqual([[text]]);
    paragraph.title = '页';
    await settled();
    expect(changes.map(({ nodes, content }) => [[...nodes], content])[1]).toEqual([[paragraph], false]);
  });

  it('does not tell of an attribute that was written but not changed', async () => {
    const { changes, paragraph } = open();
    paragraph.title = '甲';
    await settled();
    expect(changes).toEqual([]);
  });

  it('tells of new content also behind more new attributes than can be followed', async () => {
    const { changes, document, text } = open();
    document.body.insertAdjacentHTML('beforeend', '<i></i>'.repeat(5100));
    await settled();
    for (const element of document.querySelectorAll('i')) element.title = '甲';
    text.data = '页';
    await settled();
    expect(changes.map(({ content, vast }) => [content, vast])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('is silent after its life', async () => {
    const { changes, text, life } = open();
    life.abort();
    text.data = '页';
    await settled();
    expect(changes).toEqual([]);
  });
});
