import type { Box } from './place';

interface Props {
  box: () => Box | null;
  /** Another value has the box looked at again: the page was scrolled. */
  moves: number;
  label?: string;
  isActive: boolean;
}

/** A frame around a part of the page; it takes no press. Nothing while the part is out of the window. */
export const Outline = ({ box, label, isActive }: Props) => {
  const found = box();
  if (!found || found.bottom < 0 || found.top > innerHeight) return null;
  const { left, top, right, bottom } = found;
  const place = {
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
  };
  return (
    <div class={isActive ? 'outline outline-active' : 'outline'} style={place} aria-hidden="true">
      {label && <span>{label}</span>}
    </div>
  );
};
