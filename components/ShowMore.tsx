import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from './translation';

/** Asks for the next part of a list as its end comes near; a button does the same. */
export const ShowMore = ({ shown, onMore }: { shown: number; onMore(): void }) => {
  const t = useTranslate();
  const end = useRef<HTMLButtonElement>(null);
  // Observed anew after each part, which may be short
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '600px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown]);
  return (
    <button type="button" class="button show-more" ref={end} onClick={onMore}>
      {t('library_more')}
    </button>
  );
};
