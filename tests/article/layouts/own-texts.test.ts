import { describe, it } from 'vitest';
import { readLines } from '../../../article/lines';
import { pageGold, pageHtml } from '../../fixtures/pages';
import { documentOf } from '../document';
import { checkSet } from './check';
import { LAYOUTS, type PlainPage } from './set-text';

/** Pages that say the same in their own markup: only their lines are taken. */
const IDS = ['gov-article', 'damaged-repost', 'image-names', 'hant-repost', 'headline-list'];

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function plainPage(id: string): PlainPage {
  const gold = pageGold(id);
  const lines = readLines(documentOf(pageHtml(id))).lines.map(({ text, linked, mass }) => ({
    text,
    isLink: linked > mass / 2,
  }));
  const indexOf = (wanted: string | undefined) =>
    lines.findIndex(({ text }) => squeeze(text) === squeeze(wanted ?? ''));
  const title = indexOf(gold.title ?? '');
  const first = indexOf(gold.body[0]);
  const last = indexOf(gold.body.at(-1));
  if (title < 0 || first <= title || last < first)
    throw new Error(`${id}: the lines are not as its gold says`);
  return {
    above: lines.slice(0, title),
    title: gold.title ?? '',
    particulars: lines.slice(title + 1, first).map(({ text }) => text),
    body: gold.body,
    below: lines.slice(last + 1),
    publishedAt: gold.publishedAt,
  };
}

describe.each(IDS)('the text of %s set with', (id) => {
  const plain = plainPage(id);
  const { title, source, author, editor, publishedAt, originUrl } = pageGold(id);
  it.each(Object.entries(LAYOUTS))('%s', (_name, set) => {
    const fields = { title: title ?? '', source, author, editor, publishedAt, originUrl };
    checkSet(set(plain), plain, { either: [], fields });
  });
});
