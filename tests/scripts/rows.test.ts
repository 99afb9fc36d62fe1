import { describe, expect, it } from 'vitest';
import { longFiles } from '../../scripts/test/long-files';
import { ROWS } from '../rows';

describe('the rows of failures', () => {
  it('are each printed by a test', () => {
    const printed = new Set(longFiles().flatMap(({ rows }) => rows));
    expect(Object.keys(ROWS).filter((row) => !printed.has(row))).toEqual([]);
  });
});
