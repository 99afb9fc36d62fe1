import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from '../../exchange/outline';

const LISTS = ['articles', 'highlights'];

/** What the skeleton and the records say together. */
function whole(json: string): unknown {
  const outlined = outline(json, LISTS);
  if (outlined === null) return JSON.parse(json);
  const parsed = JSON.parse(outlined.skeleton) as Record<string, unknown>;
  for (const [name, places] of outlined.places) {
    let taken = 0;
    parsed[name] = (parsed[name] as unknown[]).map((item) => {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
      taken += 2;
      return JSON.parse(json.slice(places[taken - 2], places[taken - 1]));
    });
  }
  return parsed;
}

describe('outline', () => {
  it('and the records it took out say what the text says, however it is written', () => {
    const tricky = fc.constantFrom('"', '\\', '{', '}', '[', ']', 'articles', ',', ':', '𠮷');
    const key = fc.oneof(fc.constantFrom('articles', 'highlights', 'x'), tricky);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        tricky,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const list = fc.array(fc.oneof(fc.dictionary(key, value), value), { maxLength: 5 });
    const file = fc.record({ x: value, articles: list, y: tricky, highlights: list }, { requiredKeys: [] });
    fc.assert(
      fc.property(file, fc.constantFrom(undefined, 1, '\t'), (content, indent) => {
        const json = JSON.stringify(content, null, indent);
        expect(whole(json)).toEqual(JSON.parse(json));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no record in the skeleton', () => {
    const outlined = outline('{"articles": [{"id": "long"}, 1, {"id": {"deep": []}}], "n": {"a": 1}}', LISTS);
    expect(outlined?.skeleton).toBe('{"articles": [{}, 1, {}], "n": {"a": 1}}');
    expect(outlined?.places.get('articles')).toEqual([14, 28, 33, 53]);
  });

  it('knows a list by an escaped name, and gives up on one that is there twice', () => {
    expect(outline('{"\\u0061rticles": [{"a": 1}]}', LISTS)?.skeleton).toBe('{"\\u0061rticles": [{}]}');
    expect(outline('{"articles": [{"a": 1}], "articles": []}', LISTS)).toBeNull();
  });
});
