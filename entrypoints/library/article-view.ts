import { languageTag } from '../../components/language-tag';
import type { ArticleView } from '../../components/library/article/model';
import { type ArticleRecord, collectionsOf, correctedArticle, isWebUrl } from '../../exchange';
import { CORRECTABLE } from '../../exchange/records';
import { whereToOpen } from '../../messaging/sample-page';

/** What the page said of each particular that the reader corrected. */
const asReadOf = (record: ArticleRecord): ArticleView['asRead'] =>
  Object.fromEntries(
    CORRECTABLE.filter((field) => (record.corrections?.[field]?.value ?? null) !== null).map((field) => [
      field,
      record[field],
    ]),
  );

const goneOf = ({ availability }: ArticleRecord): ArticleView['gone'] => {
  const found = availability?.value;
  return found && found.state !== 'here' ? { state: found.state, at: found.at } : null;
};

const viewOf = (article: ArticleRecord): ArticleView => ({
  id: article.id,
  title: article.title,
  url: isWebUrl(article.url) ? article.url : '',
  opensAt: isWebUrl(article.url) ? whereToOpen(article.url) : '',
  canonicalUrl: article.canonicalUrl,
  originUrl: article.originUrl,
  lang: languageTag(article.script),
  script: article.script,
  source: article.source,
  siteName: article.siteName,
  author: article.author,
  editor: article.editor,
  publishedAt: article.publishedAt,
  kicker: article.kicker ?? null,
  subtitle: article.subtitle ?? null,
  channel: article.channel ?? null,
  documentNumber: article.documentNumber ?? null,
  issuer: article.issuer ?? null,
  asRead: {},
  capturedAt: article.capturedAt,
  capturedBy: article.capturedBy,
  textHash: article.textHash,
  blocks: article.blocks,
  collections: collectionsOf(article),
  gone: goneOf(article),
});

/** A saved article as the pane beside the list takes it: as the reader wants it shown. */
export const articleView = (record: ArticleRecord): ArticleView => ({
  ...viewOf(correctedArticle(record)),
  asRead: asReadOf(record),
});
