import { describe, expect, it } from 'vitest';
import { merge, noteText, planImport, tagsOf } from '../../../exchange';
import { adopt } from '../../../exchange/import';
import { createWorld, hashOf, idOf, must, saveMark, snapshot } from '../../storage/world';
import { NOW } from '../samples';
import { CLIPPED, HYPOTHESIS_ROW, READWISE, taken, URL_ONE, WEB_ANNOTATION } from './samples';

type World = ReturnType<typeof createWorld>;

/** What the reader does: the file is read, made this library's own, and merged in. */
async function bringIn({ library, time }: World, content: unknown) {
  const current = must(await library.exportLibrary());
  const { library: foreign } = await taken(content, time.now);
  return must(await library.importLibrary(adopt(current, foreign)));
}

const marksOf = async ({ library }: World, url = URL_ONE) =>
  (must(await library.findByUrl(url))?.highlights ?? []).map((mark) => ({
    id: mark.id,
    quote: mark.selectors.quote.exact,
    colour: mark.colour.value,
    note: noteText(mark.note),
    tags: tagsOf(mark),
  }));

const FILES: [string, unknown][] = [
  ['Hypothesis', [HYPOTHESIS_ROW]],
  ['Web Annotation', WEB_ANNOTATION],
  ['Web Clipper', CLIPPED],
  ['Readwise', READWISE],
  // Nothing says when it was made.
  ['Readwise without dates', READWISE.replace(/,[^,\n]*2024[^,\n]*$/gm, ',')],
];

describe.each(FILES)('a file of %s', (_, content) => {
  it('changes nothing when it is taken in again, a day later and after an undo', async () => {
    const world = createWorld();
    const plan = await bringIn(world, content);
    expect(plan.highlights.new).toBeGreaterThan(0);
    const before = must(await world.library.exportLibrary());
    world.time.now += 86_400_000;
    const again = await bringIn(world, content);
    for (const counts of [again.articles, again.highlights]) {
      expect([counts.new, counts.changed, counts.deleted]).toEqual([0, 0, 0]);
    }
    expect(must(await world.library.exportLibrary())).toEqual(before);
    must(await world.library.undoImport());
    expect(must(await world.library.totals())).toMatchObject({ articles: 0, highlights: 0 });
  });

  it('gives the same records on every machine, in every order with the reader’s own', async () => {
    const own = createWorld();
    await saveMark(own.library, 1, { url: URL_ONE, exact: '三亿元', note: '自己的' });
    const mine = must(await own.library.exportLibrary());
    const [here, there] = [await taken(content, NOW), await taken(content, NOW)];
    expect(there.library).toEqual(here.library);
    expect(merge(mine, here.library)).toEqual(merge(here.library, mine));
    const both = merge(mine, here.library);
    expect(merge(both, here.library)).toEqual(both);
    expect(merge(both, mine)).toEqual(both);
  });

  it('brings back nothing that was deleted here', async () => {
    const world = createWorld();
    await bringIn(world, content);
    for (const { id } of await marksOf(world)) must(await world.library.deleteHighlight(id));
    const before = must(await world.library.exportLibrary());
    await bringIn(world, content);
    expect(must(await world.library.exportLibrary())).toEqual(before);
  });
});

describe('a quote that is marked here already', () => {
  const marked = async () => {
    const world = createWorld();
    must(
      await saveMark(world.library, 1, {
        url: URL_ONE,
        exact: '三億元',
        note: '自己的',
        colour: 'green',
        tags: ['财政'],
      }),
    );
    return world;
  };

  it('is the same mark: it keeps id, place and colour, and gains note and tags', async () => {
    const world = await marked();
    const before = must(await world.library.exportLibrary()).highlights[0];
    const { library: foreign } = await taken([HYPOTHESIS_ROW]);
    const current = must(await world.library.exportLibrary());
    const [adopted] = adopt(current, foreign).highlights;
    expect(adopted).toMatchObject({ id: before?.id, articleId: before?.articleId });
    expect(adopted?.selectors.position).toEqual(before?.selectors.position);
    const merged = merge(current, adopt(current, foreign));
    expect(merged.highlights).toHaveLength(1);
    expect(merged.highlights.map(tagsOf)).toEqual([['水利', '财政']]);
    expect(merged.highlights.map(({ colour }) => colour.value)).toEqual(['green']);
    expect(merged.highlights.map(({ note }) => noteText(note).split('\n\n').sort())).toEqual([
      ['与去年的三亿五千万元比', '自己的'].sort(),
    ]);
  });

  it('counts as one even where only punctuation differs, and of two the one with the neighbours is meant', async () => {
    const world = createWorld();
    must(await saveMark(world.library, 1, { url: URL_ONE, exact: '三亿元治理' }));
    must(await saveMark(world.library, 9, { url: URL_ONE, exact: '三亿元治理' }));
    const current = must(await world.library.exportLibrary());
    const highlights = current.highlights.map((mark) => {
      const { quote } = mark.selectors;
      const isSecond = mark.id === idOf(0x1009);
      const around = isSecond ? { prefix: '明年再投入', suffix: '支流' } : {};
      return {
        ...mark,
        selectors: { ...mark.selectors, repairKey: '三亿元治理', quote: { ...quote, ...around } },
      };
    });
    const row = (exact: string, prefix: string) => ({
      ...WEB_ANNOTATION,
      target: { source: URL_ONE, selector: { type: 'TextQuoteSelector', exact, prefix, suffix: '' } },
    });
    const adoptedBy = async (annotation: unknown) =>
      adopt({ ...current, highlights }, (await taken(annotation)).library).highlights.map(({ id }) => id);
    expect(await adoptedBy(row('三亿元治理', '明年再投入'))).toEqual([idOf(0x1009)]);
    expect(await adoptedBy(row('三亿元治理', '蓝田市今年投入'))).toEqual([idOf(0x1001)]);
    expect(await adoptedBy(row('“三亿元”，治理。', '明年再投入'))).toEqual([idOf(0x1009)]);
    expect(await adoptedBy(row('三亿元整治', ''))).not.toEqual([idOf(0x1009)]);
  });

  it('keeps what was written here after the file’s own time', async () => {
    const world = createWorld();
    await bringIn(world, [HYPOTHESIS_ROW]);
    const [mark] = await marksOf(world);
    world.time.now = Date.UTC(2025, 0, 1);
    must(await world.library.updateHighlight(mark?.id ?? '', { note: '改过', colour: 'grey', tags: [] }));
    await bringIn(world, [HYPOTHESIS_ROW]);
    expect(await marksOf(world)).toMatchObject([{ note: '改过', colour: 'grey', tags: [] }]);
    await bringIn(world, [{ ...HYPOTHESIS_ROW, text: '新的一句' }]);
    expect(await marksOf(world)).toMatchObject([{ note: '新的一句\n\n改过' }]);
  });
});

describe('an article whose text was never seen', () => {
  it('takes on the text when its page is opened, before or after the import, and loses no mark', async () => {
    for (const isFirst of [true, false]) {
      const world = createWorld();
      const page = snapshot({ url: URL_ONE, textHash: hashOf(5), capturedAt: Date.UTC(2030, 0, 1) });
      if (isFirst) must(await world.library.saveArticle(page));
      await bringIn(world, [HYPOTHESIS_ROW]);
      if (!isFirst) must(await world.library.saveArticle(page));
      const saved = must(await world.library.findByUrl(URL_ONE));
      expect(saved?.article).toMatchObject({ textHash: hashOf(5), blocks: page.blocks, source: page.source });
      expect(saved?.highlights).toHaveLength(1);
      expect(must(await world.library.revisions(saved?.article.id ?? ''))).toEqual([]);
      expect(must(await world.library.find('五十二家'))).toHaveLength(1);
    }
  });

  it('yields to the text of another machine, and is no revision of it', async () => {
    const [here, there] = [createWorld(), createWorld({ firstId: 0x900 })];
    await bringIn(here, [HYPOTHESIS_ROW]);
    must(await there.library.saveArticle(snapshot({ url: URL_ONE, capturedAt: Date.UTC(2031, 0, 1) })));
    must(await here.library.importLibrary(must(await there.library.exportLibrary())));
    must(await there.library.importLibrary(must(await here.library.exportLibrary())));
    expect(must(await there.library.exportLibrary())).toEqual(must(await here.library.exportLibrary()));
    const saved = must(await here.library.findByUrl(URL_ONE));
    expect([saved?.article.blocks.length, saved?.article.id]).toEqual([2, idOf(0x900)]);
    expect(must(await here.library.revisions(saved?.article.id ?? ''))).toEqual([]);
  });
});

describe('the plan of a foreign import', () => {
  it('refuses what lies in a far future', async () => {
    const { library } = await taken([{ ...HYPOTHESIS_ROW, created: '2099-01-01T00:00:00Z', updated: '' }]);
    const plan = planImport({ articles: [], highlights: [], revisions: [] }, library, { now: NOW });
    expect(plan.refused.map(({ reason }) => reason)).toContain('future');
    expect(plan.highlights.new).toBe(0);
  });
});
