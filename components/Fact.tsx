import type { ComponentChildren } from 'preact';

/** One fact in a `.byline`. The language is the text's own, not that of the dot before it. */
export const Fact = ({ lang, children }: { lang?: string | undefined; children: ComponentChildren }) => (
  <li>
    <span lang={lang} dir="auto">
      {children}
    </span>
  </li>
);
