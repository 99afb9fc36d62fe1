import { describe, expect, it } from 'vitest';
import {
  type CorrectableField,
  EMPTY_LIBRARY,
  type Identity,
  idsOf,
  type Library,
  merge,
  noteText,
} from '../../exchange';
import { livesOf } from '../../exchange/identity';
import { holds } from './holds';

const recordsOf = ({ articles, highlights }: Library): Identity[] => [...articles, ...highlights];

describe('merge', () => {
  it('is commutative', () => {
    holds((a, b) => expect(merge(a, b)).toEqual(merge(b, a)));
  });

  it('is associative', () => {
    holds((a, b, c) => expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c))));
  });

  it('is idempotent', () => {
    holds((a, b) => {
      const merged = merge(a, b);
      expect(merge(merged, merged)).toEqual(merged);
      expect(merge(merged, b)).toEqual(merged);
      expect(merge(a, EMPTY_LIBRARY)).toEqual(merge(a, a));
    });
  });

  it('loses no id, and kills an id only where its latest register says so', () => {
    holds((a, b) => {
      const merged = recordsOf(merge(a, b));
      const holders = new Map(merged.flatMap((record) => idsOf(record).map((id) => [id, record])));
      const latest = new Map<string, { value: boolean; stamp: string }>();
      for (const record of [...recordsOf(a), ...recordsOf(b)]) {
        for (const [id, register] of Object.entries(livesOf(record))) {
          const known = latest.get(id);
          if (known === undefined || register.stamp > known.stamp) latest.set(id, register);
        }
      }
      for (const [id, register] of latest) {
        const holder = holders.get(id);
        expect(holder).toBeDefined();
        if (!register.value) expect(holder?.deleted.value).toBe(false);
        if (register.value && holder?.id === id) expect(holder.deleted.value).toBe(true);
      }
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
    });
  });

  it('gives content to every record that somebody sees, whoever purged it', () => {
    let purged = 0;
    holds((a, b) => {
      const merged = merge(a, b);
      const marked = new Set(
        merged.highlights.filter(({ deleted }) => !deleted.value).map(({ articleId }) => articleId),
      );
      for (const article of merged.articles) {
        if (article.purged) purged++;
        if (!article.deleted.value || marked.has(article.id)) {
          expect([article.purged, article.blocks.length > 0]).toEqual([undefined, true]);
        }
      }
      for (const mark of merged.highlights) {
        if (mark.purged) purged++;
        if (!mark.deleted.value)
          expect([mark.purged, mark.selectors.foldKey === '']).toEqual([undefined, false]);
      }
    });
    expect(purged).toBeGreaterThan(0);
  });

  it('keeps what readers said of an article: the latest word on each collection and each particular', () => {
    holds((a, b) => {
      const merged = new Map(
        merge(a, b).articles.flatMap((article) => idsOf(article).map((id) => [id, article])),
      );
      for (const article of [...a.articles, ...b.articles]) {
        const after = merged.get(article.id);
        for (const [name, { stamp }] of Object.entries(article.collections ?? {})) {
          expect((after?.collections?.[name]?.stamp ?? '') >= stamp).toBe(true);
        }
        for (const [field, { stamp }] of Object.entries(article.corrections ?? {})) {
          const kept = after?.corrections?.[field as CorrectableField];
          expect((kept?.stamp ?? '') >= stamp).toBe(true);
        }
        const { availability } = article;
        if (availability) expect((after?.availability?.stamp ?? '') >= availability.stamp).toBe(true);
      }
    });
  });

  it('leaves one record for each address and each place, and no mark without its article', () => {
    holds((a, b) => {
      const { articles, highlights } = merge(a, b);
      expect(new Set(articles.map(({ urlKey }) => urlKey)).size).toBe(articles.length);
      const places = highlights
        .filter(({ purged }) => !purged)
        .map(({ articleId, selectors }) => `${articleId} ${selectors.block.offset} ${selectors.foldKey}`);
      expect(new Set(places).size).toBe(places.length);
      const known = new Set(articles.map(({ id }) => id));
      for (const { articleId } of highlights) expect(known).toContain(articleId);
    });
  });

  it('drops a text of a note only where another state of the mark has seen and replaced it', () => {
    holds((a, b) => {
      const merged = new Map(merge(a, b).highlights.flatMap((mark) => idsOf(mark).map((id) => [id, mark])));
      for (const mark of a.highlights) {
        const after = merged.get(mark.id);
        const ids = new Set(after ? idsOf(after) : []);
        // Marks of one place become one: each of them may be the side that has replaced a text.
        const others = [...a.highlights, ...b.highlights].filter(
          (other) => other !== mark && idsOf(other).some((id) => ids.has(id)),
        );
        for (const { text, stamp } of mark.note.versions) {
          const device = stamp.slice(17);
          const isReplaced = others.some(({ note }) => (note.seen[device] ?? '') >= stamp);
          if (!isReplaced && after !== undefined) expect(noteText(after.note)).toContain(text);
        }
      }
    });
  });

  it('keeps the text of every capture, as the article or as a revision', () => {
    holds((a, b) => {
      const hashes = ({ articles, revisions = [] }: Library) =>
        new Set([...articles.filter(({ purged }) => !purged), ...revisions].map(({ textHash }) => textHash));
      const after = hashes(merge(a, b));
      for (const hash of [...hashes(a), ...hashes(b)]) expect(after).toContain(hash);
    });
  });
});
