import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleName } from '../../entrypoints/library/file-name';
import { localDay } from '../../exchange/local-day';
import { searchDoc } from '../../storage/search/doc';
import { createDevice } from './samples';

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Asia/Shanghai';
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const EVENING = Date.UTC(2024, 4, 5, 15, 59);
const MORNING = Date.UTC(2024, 4, 5, 16);

it('goes by the calendar of the machine, at its midnight', () => {
  expect([localDay(EVENING), localDay(MORNING)]).toEqual(['2024-05-05', '2024-05-06']);
});

it('is the day in the name of a bundle, and the one by which an undated article is found', () => {
  const { publishedAt: _, ...article } = createDevice('a').article(1);
  const doc = searchDoc({ ...article, publishedAt: null, capturedAt: MORNING }, []);
  const name = bundleName(MORNING, { gzip: false, passphrase: null }, { kind: 'all' });
  expect([doc.day, name]).toEqual(['2024-05-06', 'zhupi-2024-05-06.json']);
});
