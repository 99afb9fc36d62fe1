import { isWebUrl } from '../../../exchange/url-key';
import { momentText, statedDate } from '../../dates';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';
import { Chain } from './Chain';
import { Detail } from './Detail';
import type { OpenedModel } from './model';
import { OriginalLink } from './OriginalLink';

interface Props {
  opened: OpenedModel;
  callbacks: Pick<LibraryCallbacks, 'openArticle' | 'openOriginal'>;
}

/** What the page said and nobody corrects: by the names of their texts. */
const STATED = [
  ['editor', 'editor'],
  ['channel', 'channel'],
  ['document_number', 'documentNumber'],
  ['issuer', 'issuer'],
  ['site', 'siteName'],
] as const;

/** Where the article comes from and how it was kept. */
export const Details = ({ opened: { article, chain }, callbacks }: Props) => {
  const t = useTranslate();
  const { lang, asRead, blocks } = article;
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const link = (url: string | null) =>
    url && isWebUrl(url) ? (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>
    ) : null;
  return (
    <dl class="details">
      <Detail name="source" lang={lang} asRead={asRead.source}>
        {article.source}
      </Detail>
      <Detail name="author" lang={lang} asRead={asRead.author}>
        {article.author}
      </Detail>
      <Detail name="publishedAt" asRead={asRead.publishedAt && statedDate(asRead.publishedAt, t.locale)}>
        {article.publishedAt && statedDate(article.publishedAt, t.locale)}
      </Detail>
      {STATED.map(([name, field]) => (
        <Detail key={name} name={name} lang={lang}>
          {article[field]}
        </Detail>
      ))}
      <Detail name="url">
        {article.url && (
          <OriginalLink article={article} onOpen={callbacks.openOriginal}>
            {article.opensAt === article.url ? article.url : t('sample_article')}
          </OriginalLink>
        )}
      </Detail>
      <Detail name="canonical">{article.canonicalUrl !== article.url && link(article.canonicalUrl)}</Detail>
      <Detail name="origin">{link(article.originUrl)}</Detail>
      <Detail name="script">
        {t.of('script', article.script)} · {t.plural('characters', characters)}
      </Detail>
      <Detail name="captured">
        {momentText(article.capturedAt, t.locale)} · {t('detail_version', article.capturedBy)}
      </Detail>
      <Detail name="hash">
        <code class="hash">{article.textHash}</code>
      </Detail>
      {chain && <Chain chain={chain} lang={lang} callbacks={callbacks} />}
    </dl>
  );
};
