import type { ComponentChildren } from 'preact';

interface Props {
  /** Where a list item may not stand. */
  as?: 'li' | 'span';
  lang?: string | undefined;
  /** Why the fact may be wrong, where it may. */
  doubt?: string | undefined;
  children: ComponentChildren;
}

/** One fact in a `.byline`. The language is the text's own, not that of the dot before it. */
export const Fact = ({ as: Item = 'li', lang, doubt, children }: Props) => (
  <Item>
    <span lang={lang} dir="auto">
      {children}
    </span>
    {doubt && <Doubt reason={doubt} />}
  </Item>
);

/** A question mark that says why. */
export const Doubt = ({ reason }: { reason: string }) => (
  <span title={reason} role="img" aria-label={reason}>
    ?
  </span>
);
