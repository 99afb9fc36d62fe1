import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { stableId } from '../../../exchange/import/stable-id';

it('an id of what a record is known by is a UUID of version 8, after every one of version 7', () => {
  for (const known of [['mark', 'a'], ['mark', 'b'], ['article', 'a'], []]) {
    const hash = createHash('sha256').update(JSON.stringify(known)).digest('hex');
    const id = stableId(...known);
    expect(id).toMatch(/^ffffffff-ffff-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // All that is left of the hash beside version and variant.
    const [, , third = '', fourth = '', fifth = ''] = id.split('-');
    expect(`${third.slice(1)}${fourth.slice(1)}${fifth}`).toBe(hash.slice(0, 3) + hash.slice(4, 19));
    const variant = (Number.parseInt(hash.charAt(3), 16) & 3) | 8;
    expect(fourth.charAt(0)).toBe(variant.toString(16));
  }
});
