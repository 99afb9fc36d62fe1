import { isWebUrl } from '../../../exchange/url-key';
import { momentText, statedDate } from '../../dates';
import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';
import { Chain } from './Chain';
import { Correctable } from './Correctable';
import { Detail } from './Detail';
import type { OpenedModel } from './model';
import { OriginalLink } from './OriginalLink';

interface Props {
  opened: OpenedModel;
  callbacks: Pick<LibraryCallbacks, 'correct' | 'openArticle' | 'openOriginal'>;
}

/** What the page said and nobody corrects: by the names of their texts. */
const STATED = [
  ['editor', 'editor'],
  ['channel', 'channel'],
  ['document_number', 'documentNumber'],
  ['issuer', 'issuer'],
  ['site', 'siteName'],
] as const;

/** Where the article comes from and how it was kept. What was read from the page can be corrected by hand. */
export const Details = ({ opened: { article, chain }, callbacks }: Props) => {
  const t = useTranslate();
  const { id, lang, asRead, blocks } = article;
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const link = (url: string | null) =>
    url && isWebUrl(url) ? (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>
    ) : null;
  const correct = { id, lang, asRead, onChange: callbacks.correct };
  return (
    <dl class="details">
      <Correctable {...correct} field="source" value={article.source} />
      <Correctable {...correct} field="author" value={article.author} />
      <Correctable
        {...correct}
        field="publishedAt"
        value={article.publishedAt}
        show={(iso) => statedDate(iso, t.locale)}
      />
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
