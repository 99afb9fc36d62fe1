import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageText, extractArticle } from '../../article';
import { articleOf, BODY, documentOf, pageOf, URL_OF_PAGE } from './document';

const MIXED = `<p>  ${BODY[0]?.slice(0, 10)} <b>${BODY[0]?.slice(10)}</b>
</p><table><tr><td>甲</td><td> 乙 </td></tr></table>${BODY[1]}<br>${BODY[2]}<div class="share">分享到:微信</div><p>\u{20bb7}${BODY[3]}</p>`;
const article = articleOf(pageOf({ body: MIXED }));
const pageText = createPageText(article.blocks);

describe('the text of a page', () => {
  it('is the text of the article, with its hash and its blocks', () => {
    expect(pageText.text).toBe(article.text);
    expect(pageText.hash).toBe(createHash('sha256').update(article.text).digest('hex'));
    expect(pageText.blocks.map(({ start, end }) => pageText.text.slice(start, end))).toEqual(
      article.blocks.map(({ text }) => text),
    );
  });

  it('is the same for any inline mark-up and white space', () => {
    const piece = fc.constantFrom(
      '甲乙',
      ' ',
      '\n',
      '\u3000',
      '<b>丙</b>',
      '<i> 丁 </i>',
      'x',
      '\u{20bb7}',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const document = documentOf(pageOf({ body: `<p>${BODY.join('')}${pieces.join('')}</p>` }));
        const found = extractArticle(document, { url: URL_OF_PAGE });
        expect(createPageText(found?.blocks ?? []).text).toBe(found?.text);
      }),
      { numRuns: 60 },
    );
  });
});

const offset = fc.nat({ max: pageText.text.length });
const isSpace = (at: number): boolean => /\s/.test(pageText.text[at] ?? ' ');

describe('locate and offsetOf', () => {
  it('lead there and back', () => {
    fc.assert(
      fc.property(offset, (at) => {
        const start = pageText.locate(at, 'start');
        if (start && !isSpace(at)) {
          expect(start.node.data[start.offset]).toBe(pageText.text[at]);
          expect(pageText.offsetOf(start.node, start.offset, 'start')).toBe(at);
        }
        const end = pageText.locate(at, 'end');
        if (end && at > 0 && !isSpace(at - 1)) {
          expect(end.node.data[end.offset - 1]).toBe(pageText.text[at - 1]);
          expect(pageText.offsetOf(end.node, end.offset, 'end')).toBe(at);
        }
      }),
    );
  });

  it('in white space a start goes forward and an end backward', () => {
    const between = pageText.blocks[0]?.end ?? 0;
    const next = pageText.blocks[1]?.start ?? 0;
    const start = pageText.locate(between, 'start');
    const end = pageText.locate(next, 'end');
    expect(start && pageText.offsetOf(start.node, start.offset, 'start')).toBe(next);
    expect(end && pageText.offsetOf(end.node, end.offset, 'end')).toBe(between);
  });

  it('positions in elements and in dropped parts snap to the text', () => {
    const dropped = article.dropped.find(({ text }) => text.includes('分享到'))?.node;
    const last = pageText.blocks.at(-1);
    const before = pageText.blocks.at(-2);
    if (!dropped || !last || !before) throw new Error('the page is not as expected');
    expect(pageText.offsetOf(dropped, 0, 'start')).toBe(last.start);
    expect(pageText.offsetOf(dropped, 0, 'end')).toBe(before.end);
    const body = dropped.ownerDocument.body;
    expect(pageText.offsetOf(body, 0, 'start')).toBe(0);
    expect(pageText.offsetOf(body, 0, 'end')).toBeNull();
    expect(pageText.offsetOf(body, body.childNodes.length, 'end')).toBe(pageText.text.length);
    expect(pageText.offsetOf(body, body.childNodes.length, 'start')).toBeNull();
  });

  it('outside of the text there is nothing', () => {
    expect(pageText.locate(-1, 'start')).toBeNull();
    expect(pageText.locate(pageText.text.length + 1, 'end')).toBeNull();
    expect(pageText.locate(pageText.text.length, 'start')).toBeNull();
    expect(createPageText([]).locate(0, 'start')).toBeNull();
  });
});
