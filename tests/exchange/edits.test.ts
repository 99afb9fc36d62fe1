import { describe, expect, it } from 'vitest';
import { setTags, tagsOf } from '../../exchange';
import { addPlace, addRefusal, withdrawAnswer } from '../../exchange/places';
import { createDevice, hashOf, idOf } from './samples';

const device = createDevice('a');

describe('the tags of a mark', () => {
  it('become exactly those asked for; what stays keeps its stamp, what goes leaves one', () => {
    const first = device.mark(1, { tags: ['水', '财政'] });
    const stamp = device.stamp();
    const next = setTags(first, ['财政', '环境'], stamp);
    expect(tagsOf(next)).toEqual(['环境', '财政'].sort());
    expect(next.tags.财政).toEqual(first.tags.财政);
    expect(next.tags.水).toEqual({ value: false, stamp });
    expect(next.tags.环境).toEqual({ value: true, stamp });
  });

  it('come back with a new stamp, and are none for none', () => {
    const gone = setTags(device.mark(1, { tags: ['水'] }), [], device.stamp());
    expect(tagsOf(gone)).toEqual([]);
    const stamp = device.stamp();
    expect(setTags(gone, ['水'], stamp).tags.水).toEqual({ value: true, stamp });
    expect(setTags(gone, [], device.stamp())).toEqual(gone);
  });
});

describe('answers about the places of a mark', () => {
  const mark = device.mark(1);
  const place = (hash: number) => ({ ...mark.selectors, textHash: hashOf(hash) });

  it('are kept once each, in an order of their own', () => {
    const answered = [2, 3, 2].reduce((next, hash) => addPlace(next, place(hash)), mark);
    expect(answered.places).toEqual([place(2), place(3)]);
    expect([3, 2].reduce((next, hash) => addPlace(next, place(hash)), mark)).toEqual(answered);
    expect(addRefusal(addRefusal(mark, hashOf(5)), hashOf(4)).notOn).toEqual([hashOf(4), hashOf(5)]);
  });

  it('are taken back one by one; with the last one goes their list', () => {
    const answered = addRefusal(addRefusal(addPlace(mark, place(2)), hashOf(3)), hashOf(4));
    const one = withdrawAnswer(answered, { notOn: hashOf(3) });
    expect(one).toEqual(addRefusal(addPlace(mark, place(2)), hashOf(4)));
    expect(withdrawAnswer(one, { place: place(9) })).toEqual(one);
    const two = withdrawAnswer(one, { place: place(2) });
    expect(two).toEqual(addRefusal(mark, hashOf(4)));
    expect(withdrawAnswer(two, { notOn: hashOf(4) })).toEqual(mark);
    expect(mark.id).toBe(idOf(0x100));
  });
});
