import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
  /** A second line below the figure. */
  more?: string | undefined;
}

/** One figure with its name, inside a `<dl>`. */
export const Figure = ({ label, children, more }: Props) => (
  <div class="figure">
    <dt class="soft small">{label}</dt>
    <dd class="numbers">
      {children}
      {more && <span class="figure-more soft small">{more}</span>}
    </dd>
  </div>
);
