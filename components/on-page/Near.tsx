import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Box, placeNear } from './place';

interface NearProps {
  lines: () => readonly Box[];
  moves: number;
  children: ComponentChildren;
}

/** Puts its content near a text, and moves along with it; out of the window with the text, it is not seen. */
export const Near = ({ lines, moves, children }: NearProps) => {
  const ref = useRef<HTMLDivElement>(null);
  // `moves` says that the text moved on the screen; where it is now is read from the page.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const window = element.ownerDocument.documentElement;
    const room = { width: window.clientWidth, height: innerHeight };
    const byTouch = matchMedia('(pointer: coarse)').matches;
    const place = placeNear(lines(), { width, height }, room, byTouch);
    element.style.setProperty('visibility', place ? 'visible' : 'hidden');
    if (!place) return;
    element.style.setProperty('left', `${Math.round(place.left)}px`);
    element.style.setProperty('top', `${Math.round(place.top)}px`);
  }, [lines, moves, children]);
  return (
    <div class="near" ref={ref}>
      {children}
    </div>
  );
};
