/** Words with which a site says that a page is no more. Patterns speak of what `plainWords` makes of a line. */
export interface GonePhrase {
  pattern: RegExp;
  /** A line the row was made for. Tests hold every row to it, in both scripts. */
  example: string;
}

const WHAT = '(?:页面?|网页|文章|内容|稿件|新闻|信息|帖子|文件|资源|网址|地址|链接|视频|图文)';
const NO_MORE =
  '(?:不存在|不见了|找不到|未找到|没有找到|无法找到|无法显示|(?:可能)?(?:已经|已|被|已被)(?:[^,。!?]{0,6})(?:删除|删|下线|下架|撤回|撤稿|撤下|移除|屏蔽|失效|过期|搬家|丢失)|走丢了|丢失了|飞走了|跑丢了)';

const SAYS_NO_MORE = new RegExp(`${WHAT}(?:可能|好像)?${NO_MORE}`);

export const GONE_PHRASES: readonly GonePhrase[] = [
  { pattern: SAYS_NO_MORE, example: '抱歉，您访问的页面不存在' },
  { pattern: SAYS_NO_MORE, example: '该文章已被作者删除' },
  { pattern: SAYS_NO_MORE, example: '你要看的网页走丢了' },
  {
    pattern: new RegExp(
      `(?:找不到|未找到|没有找到|无法找到)(?:您|你)?(?:所|要|想)?(?:请求|访问|查找|浏览|查看)?的?(?:该|此|这个)?${WHAT}`,
    ),
    example: '对不起，没有找到您要访问的页面',
  },
  {
    pattern:
      /(?:该|此|这篇|本)(?:文章|内容|稿件|新闻)因[^,。!?]{1,20}(?:无法查看|不可见|不予显示|已[^,。!?]{0,4}(?:删除|下线|屏蔽))/,
    example: '此内容因违规无法查看',
  },
  { pattern: /^(?:error|错误|http|出错了)?[-_:|]?404(?!\d)/, example: '404 Not Found' },
  {
    pattern: /pagenotfound|pagecannotbefound|couldnotbefound|nolongeravailable|pagehasbeenremoved/,
    example: 'Page not found',
  },
];

/** The letters of the patterns that the two scripts write differently. The whole fold would outweigh the sentinel. */
const LETTERS = new Map(
  [
    '頁页網网內内聞闻資资鏈链視视頻频圖图見见顯显無无沒没過过刪删線线丟丢飛飞請请訪访問问瀏浏覽览',
    '這这個个錯错誤误規规經经該该',
  ]
    .join('')
    .match(/../gu)
    ?.map(([from = '', to = '']) => [from, to]),
);

/** A line as the patterns speak of it: in Simplified letters, half width and lower case, without white space. */
export const plainWords = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[㐀-鿿]/gu, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/\s+/gu, '');
