import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../exchange/byte-source';
import { outline } from '../../exchange/outline';

const LISTS = ['articles', 'highlights'];

const outlineOf = (json: string, limit = 32) =>
  outline(sourceOf(new TextEncoder().encode(json)), LISTS, limit);

/** What the skeleton and the records say together. */
function whole(json: string): unknown {
  const bytes = new TextEncoder().encode(json);
  const { skeleton, places } = outlineOf(json);
  if (places === null) return JSON.parse(json);
  const parsed = JSON.parse(skeleton) as Record<string, unknown>;
  for (const [name, own] of places) {
    let taken = 0;
    parsed[name] = (parsed[name] as unknown[]).map((item) => {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
      taken += 2;
      return JSON.parse(new TextDecoder().decode(bytes.subarray(own[taken - 2], own[taken - 1])));
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
    const outlined = outlineOf('{"articles": [{"id": "長"}, 1, {"id": {"deep": []}}], "n": {"a": 1}}');
    expect(outlined).toMatchObject({ skeleton: '{"articles": [{}, 1, {}], "n": {"a": 1}}', depth: 5 });
    expect(outlined.places?.get('articles')).toEqual([14, 27, 32, 52]);
  });

  it('knows a list by an escaped name, and gives up on one that is there twice', () => {
    expect(outlineOf('{"\\u0061rticles": [{"a": 1}]}').skeleton).toBe('{"\\u0061rticles": [{}]}');
    expect(outlineOf('{"articles": [{"a": 1}], "articles": []}').places).toBeNull();
  });

  it.each([
    ['{"a": [1', 2, true],
    ['{"a": "b', 1, true],
    ['{"a": "[[["}', 1, false],
    ['[[[[', 3, false],
  ])('says of %s how deep it is, up to a limit, and whether it is cut off', (json, depth, unfinished) => {
    expect(outlineOf(json, 2)).toMatchObject({ depth, unfinished });
  });
});
