import type { ComponentChildren } from 'preact';
import { useTranslate } from '../../translation';

/** What is told of an article besides what can be corrected, by the names of their texts (`detail_<name>`). */
export const DETAIL_NAMES = [
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
  children: ComponentChildren;
}

/** One line of what is known of an article; nothing where nothing is. */
export const Detail = ({ name, lang, children }: Props) => {
  const t = useTranslate();
  if (!children) return null;
  return (
    <div class="detail">
      <dt>{t.of('detail', name)}</dt>
      <dd lang={lang} dir="auto">
        {children}
      </dd>
    </div>
  );
};
