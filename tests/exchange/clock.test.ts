import { expect, it } from 'vitest';
import { createClock, isFarFuture, MAX_DRIFT_MS } from '../../exchange';
import { deviceOf, formatStamp, MAX_COUNTER, parseStamp, STAMP_PATTERN } from '../../exchange/stamp';

it('makes stamps that compare as strings in the order they were made', () => {
  let wall = 35;
  const clock = createClock({ now: () => wall, device: 'a' });
  const stamps = [1, 1, 0, 0, -34, 1e12, 0].map((step) => {
    wall += step;
    return clock.nextStamp();
  });
  expect([...stamps].sort()).toEqual(stamps);
  expect(new Set(stamps).size).toBe(stamps.length);
  for (const stamp of stamps) expect(stamp).toMatch(STAMP_PATTERN);
});

it('goes on after the last stamp when the wall clock went back', () => {
  const last = formatStamp({ time: 5000, counter: 3, device: 'a' });
  const clock = createClock({ now: () => 1000, device: 'a', last });
  expect(parseStamp(clock.nextStamp())).toEqual({ time: 5000, counter: 4, device: 'a' });
});

it('moves to the next millisecond when the counter is full', () => {
  const last = formatStamp({ time: 5000, counter: MAX_COUNTER, device: 'b-c' });
  const clock = createClock({ now: () => 1000, device: 'a', last });
  const stamp = clock.nextStamp();
  expect(parseStamp(stamp)).toEqual({ time: 5001, counter: 0, device: 'a' });
  expect(stamp > last).toBe(true);
  expect(deviceOf(last)).toBe('b-c');
});

it('makes stamps later than those it took in', () => {
  const clock = createClock({ now: () => 1000, device: 'a' });
  const theirs = formatStamp({ time: 60_000, counter: 9, device: 'z' });
  expect(clock.receive(theirs)).toBe(true);
  expect(clock.nextStamp() > theirs).toBe(true);
});

it('refuses stamps from a far future', () => {
  const clock = createClock({ now: () => 1000, device: 'a' });
  const near = formatStamp({ time: 1000 + MAX_DRIFT_MS, counter: 0, device: 'z' });
  const far = formatStamp({ time: 1001 + MAX_DRIFT_MS, counter: 0, device: 'z' });
  expect([isFarFuture(near, 1000), isFarFuture(far, 1000)]).toEqual([false, true]);
  expect(clock.receive(far)).toBe(false);
  expect(parseStamp(clock.nextStamp()).time).toBe(1000);
});
