export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Space between the text and the control, and between the control and the window's edge. */
const GAP = 10;
const EDGE = 8;

/** Below a selection that is made by touch hang its handles; above it stands the browser's own menu. */
const HANDLES = 36;
const MENU = 64;

/**
 * Where a control goes so that it is near a text and never on it: above its first line, else below its last, else
 * (the text fills the window) to the side that has room, else at the window's lower edge. For a reader who points with
 * a finger (`byTouch`) below comes first, and what the browser puts at a selection keeps its room. All in CSS pixels of
 * the window. `lines` are the boxes of the text's lines, in order; null when nothing of it is in the window.
 */
export const placeNear = (
  lines: readonly Box[],
  size: Size,
  window: Size,
  byTouch = false,
): { left: number; top: number } | null => {
  const seen = lines.filter(({ bottom, top }) => bottom > 0 && top < window.height);
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last) return null;
  const top = Math.min(...seen.map((line) => line.top));
  const bottom = Math.max(...seen.map((line) => line.bottom));
  const clampX = (x: number) => Math.max(EDGE, Math.min(x, window.width - size.width - EDGE));
  const above = top - (byTouch ? MENU : GAP) - size.height;
  const below = bottom + (byTouch ? HANDLES : GAP);
  const fits = { above: above >= EDGE, below: below + size.height <= window.height - EDGE };
  if (fits.above && !(byTouch && fits.below)) {
    return { left: clampX((first.left + first.right - size.width) / 2), top: above };
  }
  if (fits.below) return { left: clampX((last.left + last.right - size.width) / 2), top: below };
  const left = Math.min(...seen.map((line) => line.left));
  const right = Math.max(...seen.map((line) => line.right));
  const middle = Math.max(EDGE, (window.height - size.height) / 2);
  if (right + GAP + size.width <= window.width - EDGE) return { left: right + GAP, top: middle };
  if (left - GAP - size.width >= EDGE) return { left: left - GAP - size.width, top: middle };
  return { left: clampX((window.width - size.width) / 2), top: window.height - EDGE - size.height };
};
