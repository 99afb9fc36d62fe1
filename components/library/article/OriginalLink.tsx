import type { ComponentChildren } from 'preact';
import type { ArticleView } from './model';

interface Props {
  article: Pick<ArticleView, 'id' | 'url' | 'opensAt'>;
  class?: string;
  onOpen(id: string): void;
  children: ComponentChildren;
}

/**
 * Leads back to the page that the article was read on. A plain press is told to us, so that it is known what was asked
 * for should the site lead elsewhere; with a key held, the browser opens the link as it does any other.
 */
export const OriginalLink = ({
  article: { id, url, opensAt },
  class: className,
  onOpen,
  children,
}: Props) => (
  <a
    class={className}
    href={opensAt}
    target="_blank"
    rel="noopener noreferrer"
    title={opensAt === url ? url : undefined}
    onClick={(event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onOpen(id);
    }}
  >
    {children}
  </a>
);
