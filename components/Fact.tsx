import type { ComponentChildren } from 'preact';

interface Props {
  lang?: string | undefined;
  /** Why the fact may be wrong, where it may. */
  doubt?: string | undefined;
  children: ComponentChildren;
}

/** One fact in a `.byline`. The language is the text's own, not that of the dot before it. */
export const Fact = ({ lang, doubt, children }: Props) => (
  <li>
    <span lang={lang} dir="auto">
      {children}
    </span>
    {doubt && <Doubt reason={doubt} />}
  </li>
);

/** A question mark that says why. */
export const Doubt = ({ reason }: { reason: string }) => (
  <span title={reason} role="img" aria-label={reason}>
    ?
  </span>
);
