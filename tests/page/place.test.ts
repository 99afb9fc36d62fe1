import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeNear } from '../../components/on-page/place';

const WINDOW = { width: 1200, height: 800 };
const SIZE = { width: 320, height: 42 };

const line = (left: number, top: number, width = 300, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const isOver = (box: Box, place: { left: number; top: number }): boolean =>
  place.left < box.right &&
  place.left + SIZE.width > box.left &&
  place.top < box.bottom &&
  place.top + SIZE.height > box.top;

describe('placeNear', () => {
  it('stands above the first line', () => {
    expect(placeNear([line(100, 300)], SIZE, WINDOW)).toEqual({ left: 90, top: 248 });
  });

  it('stands below the last line when there is no room above', () => {
    expect(placeNear([line(100, 10), line(100, 40)], SIZE, WINDOW)?.top).toBe(70);
  });

  it('leaves a finger the handles below the text, and the browser’s own menu above it', () => {
    expect(placeNear([line(100, 300)], SIZE, WINDOW, true)).toEqual({ left: 90, top: 356 });
    expect(placeNear([line(100, 760)], SIZE, WINDOW, true)?.top).toBe(760 - 64 - SIZE.height);
  });

  it('is nowhere when the text is out of the window', () => {
    expect(placeNear([line(100, -60), line(100, 900)], SIZE, WINDOW)).toBeNull();
  });

  it('is within the window, and on no line as long as there is room beside the text', () => {
    const text = fc.record({
      top: fc.integer({ min: -2000, max: 800 }),
      lines: fc.integer({ min: 1, max: 80 }),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 500 }), ({ top, lines }, left) => {
        const boxes = Array.from({ length: lines }, (_, index) => line(left, top + index * 24));
        const place = placeNear(boxes, SIZE, WINDOW);
        if (!place) return;
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + SIZE.width).toBeLessThanOrEqual(WINDOW.width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + SIZE.height).toBeLessThanOrEqual(WINDOW.height);
        for (const box of boxes) expect(isOver(box, place)).toBe(false);
      }),
    );
  });
});
