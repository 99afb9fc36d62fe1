import type { ComponentChildren } from 'preact';
import { useTranslate } from '../../translation';

/** What is told of an article, by the names of their texts (`detail_<name>`). */
export const DETAIL_NAMES = [
  'source',
  'author',
  'publishedAt',
  'editor',
  'channel',
  'document_number',
  'issuer',
  'site',
  'url',
  'canonical',
  'origin',
  'script',
  'captured',
  'hash',
  'intact',
  'taken_from',
  'copies',
] as const;

interface Props {
  name: (typeof DETAIL_NAMES)[number];
  lang?: string | undefined;
  /** What the page said, where the reader said otherwise; null for nothing. */
  asRead?: string | null | undefined;
  children: ComponentChildren;
}

/** One line of what is known of an article; nothing where nothing is. */
export const Detail = ({ name, lang, asRead, children }: Props) => {
  const t = useTranslate();
  if (!children && asRead === undefined) return null;
  return (
    <div class="detail">
      <dt>{t.of('detail', name)}</dt>
      <dd lang={lang} dir="auto">
        {children || <span class="soft">{t('detail_unknown')}</span>}
        {asRead !== undefined && (
          <span class="soft small">{t('detail_as_read', asRead ?? t('detail_unknown'))}</span>
        )}
      </dd>
    </div>
  );
};
