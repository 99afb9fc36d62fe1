import type { Colour } from '../../../highlights/colours';

/** The inks that an article was marked in, as drops. Their number is said in words beside them. */
export const Inks = ({ colours }: { colours: readonly Colour[] }) => (
  <span class="inks" aria-hidden="true">
    {colours.map((colour) => (
      <span key={colour} class="ink" data-colour={colour} />
    ))}
  </span>
);
