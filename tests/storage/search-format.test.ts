import { expect, it } from 'vitest';
import { fold } from '../../chinese';
import { checksum } from '../../exchange/checksum';
import { searchDoc } from '../../storage/search/doc';
import { SEARCH_FORMAT } from '../../storage/search/tables';
import { createDevice } from '../exchange/samples';

it('has a number of its own for each state of the fold and of what is searched: raise SEARCH_FORMAT when this fails', () => {
  const units = Array.from({ length: 0xd800 }, (_, code) => fold(String.fromCharCode(code))).join('');
  const device = createDevice('a');
  const doc = searchDoc(device.article(1), [device.mark(1, { note: '待查', tags: ['水'] })]);
  expect([SEARCH_FORMAT, checksum({ units, doc }).slice(0, 16)]).toEqual([3, '1fc79253c103a279']);
});
