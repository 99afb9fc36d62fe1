import { type Container, isLegal, isProse } from './container';
import type { Box, Line, Page } from './lines';

/** Why a page is no article to read. */
export type Refusal =
  /** Nothing on it reads like prose. */
  | 'no-prose'
  /** What reads like prose is shorter than the shortest notice. */
  | 'too-short'
  /** Links outweigh the prose. */
  | 'links'
  /** A player or a viewer with a line or two about what it shows. */
  | 'player';

/** Whether a page is an article, and the quantities that say so. Masses: a Chinese character weighs 1, a letter 0.4. */
export interface ArticleVerdict {
  isArticle: boolean;
  refusal: Refusal | null;
  /** Mass of the sentences, without those in which a site speaks of itself or to its user. */
  prose: number;
  /** Mass of all that is not in links: the sentences, rows of tables, signatures. */
  text: number;
  /** Mass of the links among it. */
  linked: number;
  /** Whether the first sentence stands close under the headline that the document's title names. */
  underHeadline: boolean;
  /** What `prose` and `text` must reach here. */
  least: { prose: number; text: number };
}

/** A notice of 80 characters is an article: a sentence, who signs it and when. */
const NOTICE = { prose: 30, text: 55 };
/** Without a headline above it, less than this may be any box of the page. */
const WITHOUT_HEADLINE = { prose: 100, text: 100 };
/** Beside a player, less than this describes what is played. */
const BESIDE_PLAYER = { prose: 100, text: 100 };

/** Above this, a sentence or two in which the site speaks change nothing: the words of lines are no longer looked at. */
const SURE = 400;

const PLAYER = /(?:^|[\s_-])(?:video|player|vjs|gallery|atlas|tuji)/i;

/** What a page says to its user, not to its reader. */
const SERVICE =
  /(?:浏览器|瀏覽器|播放器|验证码|驗證碼|用户名|用戶名|请(?:先)?登录|請(?:先)?登[入錄]|登[录入錄](?:后|後|即)|文明(?:上网|上網|发言|發言|评论|評論)|(?:请|請)?自[觉覺]遵守|隐私政策|隱私政策|用户协议|用戶協議|跳转到|跳轉到|(?:服务|服務)(?:协议|協議|条款|條款)|本(?:协议|協議)|您同意|您(?:在)?(?:注册|註冊)|(?:扫码|掃碼)(?:下载|下載|关注|關注|体验|體驗))|(?:您|你)(?:所|要)?(?:访问|訪問|查找|查看|请求)的?(?:页面|頁面|网页|網頁|文章|内容|链接)|(?:页面|頁面|网页|網頁|内容|文章)(?:不存在|已被?删除|已被?刪除|没有找到|找不到)|^(?:温馨|溫馨|友情)提示|我[们們]的?(?:[专專][页頁]|粉[丝絲])|(?:[欢歡]迎|[请請]|即可)(?:[订訂][阅閱]|按[赞讚])|\b(?:cookies|we and our (?:partners|vendors)|your (?:browser|consent|inbox)|privacy policy|terms of (?:use|service)|(?:enable|turn on) javascript|process(?:ing of)? personal data|consent to our)\b/i;
const LONGEST_SERVICE = 160;

/** A few words on what is to be read elsewhere: an abstract, or a paragraph with a link to all of it. */
const ABSTRACT =
  /^[【[(]?(?:作者(?:[简簡]介)?:|摘\s?要|导\s?读|導\s?讀|提\s?要|内容(?:简介|提要)|內容(?:簡介|提要)|核心提示)[】\])]?\s*:?/;
const LEADS_ON =
  /[[【(]?(?:详细|詳細|详情|詳情|更多|全文|阅读更多|閱讀更多|read more|continue reading)[\])】]?[»>…\s]*$/i;
/** Elements that play: what stands in them belongs to the player. */
const OF_PLAYER = /video-?player|player-?(?:min|box|wrap|container|area|inner)|\bvjs-/i;

/** The beginning of another page's text, as lists give it. */
const CUT = /(?:\.{3}|…)$/;
const LONGEST_CUT = 160;

function isNotRead({ plain, linked, mass, box }: Line): boolean {
  if (ABSTRACT.test(plain) || (linked > 0 && LEADS_ON.test(plain)) || (mass < LONGEST_CUT && CUT.test(plain)))
    return true;
  return OF_PLAYER.test(box.names) || (box.parent !== null && OF_PLAYER.test(box.parent.names));
}

/** Nothing but labels and what they name: `日期：2022-10-12 来源：县市场监管局`. */
const LABELLED = /(?:来源|來源|作者|日期|时间|時間|编辑|編輯|电话|電話|地址|邮编|郵編)\s*:/;

function speaksToUser({ plain, mass }: Line): boolean {
  return mass < LONGEST_SERVICE && SERVICE.test(plain);
}

const isLabelled = ({ plain }: Line): boolean => LABELLED.test(plain) && !/[。!?;,]/.test(plain);

/** The verdict on what was found on a page. The same for the sentinel and for the full pass. */
export function judge({ lines, boxes }: Page, container: Container | null): ArticleVerdict {
  const found = { prose: 0, text: 0, linked: 0, underHeadline: container?.underHeadline ?? false };
  const least = found.underHeadline ? NOTICE : WITHOUT_HEADLINE;
  if (!container) return { isArticle: false, refusal: 'no-prose', ...found, least };
  for (let index = container.first; index < container.end; index++) {
    const line = lines[index] as Line;
    if (line.box.fed || line.headline) continue;
    found.linked += line.linked;
    const own = (line.mass - line.linked) * line.box.tone;
    const isForeign = line.box.tone < container.box.tone || line.linked > line.mass / 2;
    if (isForeign) continue;
    if (found.prose < SURE && (isLabelled(line) || isNotRead(line) || speaksToUser(line) || isLegal(line)))
      continue;
    found.text += own;
    if (isProse(line)) found.prose += own;
  }
  const isPlayed = found.prose < BESIDE_PLAYER.prose && isBesidePlayer(lines, boxes, container);
  const needed = isPlayed ? BESIDE_PLAYER : least;
  let refusal: Refusal | null = null;
  if (found.prose === 0) refusal = 'no-prose';
  else if (found.prose < needed.prose || found.text < needed.text)
    refusal = isPlayed ? 'player' : 'too-short';
  else if (found.linked >= found.text) refusal = 'links';
  return { isArticle: refusal === null, refusal, ...found, least: needed };
}

/** Whether a player or a viewer stands between the page's headline and the end of what was found. */
function isBesidePlayer(lines: readonly Line[], boxes: readonly Box[], { first, end }: Container): boolean {
  let headline = first;
  while (headline > 0 && !lines[headline]?.headline) headline--;
  return boxes.some(
    (box) =>
      box.first >= headline &&
      box.end <= end &&
      !(box.first <= first && box.end >= end) &&
      PLAYER.test(box.names),
  );
}
