import { textOf } from '../../article/text-of';
import { type ArticleSnapshot, checksumOfText, urlKey } from '../../exchange';
import type { Sender } from '../../messaging/receive';

/**
 * Whether something is of the sender's own site. What is written may be of an address that the page has left since: a
 * single-page site goes on while a note is on its way. Any page can give itself any address of its origin, so that to
 * ask for more would protect nothing.
 */
export const isOwnSite = (sender: Sender, { url }: { url: string }): boolean => {
  const key = URL.canParse(sender.url) ? urlKey(sender.url) : null;
  if (key === null || !URL.canParse(url)) return false;
  // A key is of http and https alike: whose marks a page is told of, it may change.
  return new URL(sender.url).origin === new URL(url).origin || key === urlKey(url);
};

/** Whether it may be kept: it is of the sender's own site, and its text has the hash that it is said to have. */
export const isSound = (sender: Sender, article: ArticleSnapshot): boolean =>
  isOwnSite(sender, article) && checksumOfText(textOf(article.blocks)) === article.textHash;
