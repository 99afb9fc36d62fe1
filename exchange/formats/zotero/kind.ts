import { DEFAULT_SITES } from '../../../article/sites';
import type { ArticleView } from '../article-view';
import { isNewspaper } from '../citation/newspaper';

/** What an article is to a list of references. */
export type ItemKind = 'document' | 'news' | 'blog' | 'webpage';

/** Titles of official papers end in their kind: `关于治理清水河的通知`, `公告(2024年第3号)`. */
const PAPER_TITLE =
  /(?:通知|通告|公告|公报|公報|意见|意見|决定|決定|决议|決議|条例|條例|办法|辦法|规定|規定|规则|規則|细则|細則|要点|要點|规划|規劃|方案|纲要|綱要|批复|批覆|命令|令|复函|函|纪要|紀要|白皮书|白皮書|实施意见)(?:\s*[(\uff08\u2014].*)?$/u;

/** Who publishes news, by name: 新华社, 蓝田新闻网, 中央社, 蓝田广播电视台. */
const NEWS_NAME =
  /(?:新闻|新聞|新华|新華|通讯社|通訊社|中央社|中新社|电视台|電視台|电台|電台|广播|廣播|传媒|傳媒|(?:日|晚|早|时|時|商|都市|青年|晨)[报報])/u;

/** Where people and bodies write in their own name: hosts (and all below them), and names. */
const BLOG_HOSTS = [
  // 微信公众号
  'mp.weixin.qq.com',
  // 新浪博客, 微博 头条文章
  'blog.sina.com.cn',
  'weibo.com',
  // 知乎专栏
  'zhihu.com',
  'jianshu.com',
  'blog.csdn.net',
  'cnblogs.com',
  'medium.com',
  'matters.town',
  'wordpress.com',
  'blogspot.com',
  'substack.com',
  'pixnet.net',
  'vocus.cc',
];
const BLOG_NAME = /博客|部落格|网志|網誌|公众号|公眾號|\bblog\b/iu;

/**
 * The kind of an article: a paper with a document number, an issuer, or on a government's site with the title of one;
 * news by its source or site; a blog by its host or name; else a web page.
 */
export function itemKind({ record, url, siteName }: ArticleView): ItemKind {
  const host = url === '' ? '' : new URL(url).hostname;
  const site = DEFAULT_SITES.find(({ domain }) => isBelow(host, domain));
  const source = record.source ?? '';
  if (record.documentNumber || record.issuer) return 'document';
  if (isNewspaper(source)) return 'news';
  if (site?.kind === 'government' && PAPER_TITLE.test(record.title.trim())) return 'document';
  if (BLOG_HOSTS.some((domain) => isBelow(host, domain)) || BLOG_NAME.test(siteName)) return 'blog';
  if (/^blogs?\./.test(host)) return 'blog';
  if (site?.kind === 'news' || NEWS_NAME.test(source) || NEWS_NAME.test(siteName)) return 'news';
  return 'webpage';
}

const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
