import type { DropReason } from '../types';

/**
 * A kind of line that is not the article's. A pattern speaks of a whole line (it is anchored, or says enough of the
 * line to be sure of it), so that a sentence of the body which merely contains such words is never hit.
 */
export interface Phrase {
  reason: DropReason;
  pattern: RegExp;
  /** Letters of which a match holds at least one, so that other lines need not be tried. Absent: any line is. */
  cue?: string;
  /** A line the row was made for. Tests hold every row to it. */
  example: string;
  /** `end`: only after the last sentence of the body or among the last lines. Absent: anywhere. */
  where?: 'end';
  /** The line is at most this long, in UTF-16 code units. Absent: 60. */
  longest?: number;
}

export const PHRASES: readonly Phrase[] = [
  // Editors
  {
    reason: 'editor-line',
    pattern:
      /^[[【(〔]?\s*(?:本[文期]|网站|新媒体|实习|值班|执行|图片|栏目|来源|总)?(?:责任编辑|责编|责\s*编|编辑|主编|小编|编审|编校|编排|校对|审校|审核|初审|复审|终审|一审|二审|三审|一校|二校|三校|监审|监制|美编|签发|排版|总编|制作|编委|编发|编导|编缉|核稿|统稿|核校|责校)(?:人员?|员|者|记者)?\s*[\]】)]?\s*[:丨|┃/\s][^。;!?]{0,50}$/,
    cue: '编校审监签排制稿',
    example: '责任编辑:王小明',
  },
  {
    reason: 'editor-line',
    pattern: /^[[【(]?(?:策[划劃]|统筹|出品人?|总策[划劃]|总监制)\s*[:丨|┃][^。;!?,]{0,50}$/,
    cue: ':|┃丨',
    example: '策划:王小明 统筹:李四',
  },
  {
    reason: 'meta-line',
    pattern: /^[^\s,。:|]{1,5}\s?[|丨┃]\s?[^。;!?,|]{1,24}$/,
    cue: '|丨┃',
    example: '文|王小明',
    where: 'end',
  },
  // Copyright and disclaimers
  {
    reason: 'copyright',
    pattern:
      /^[[【(〔※*★◆●■#\s]*(?:特别|郑重|本[站网]|网站)?(?:版权|免责|法律|转载|著作权|侵权)(?:和|与|及|及其)?(?:版权|免责|其他)?(?:声明|说明|提示|须知)(?:条款)?\s*[\]】)〕]?\s*(?::.*)?$/,
    cue: '声提说须',
    example: '版权声明:凡来源为“某某新闻网”的稿件,均为某某新闻网独家版权所有,未经许可不得转载或镜像。',
    longest: 1200,
  },
  {
    reason: 'copyright',
    pattern:
      /^[[【(〔※*★◆●■#\s]*(?:特别|郑重|本[站网])?(?:版权|免责|法律|转载|侵权)(?:和|与|及)?(?:免责)?(?:声明)\s*[\]】)〕].*$/,
    cue: '声',
    example: '[免责声明] 本文来源于网络转载,仅供学习交流使用,不构成商业目的。',
    longest: 1200,
  },
  {
    reason: 'copyright',
    pattern: /^(?:特别|郑重)?(?:声明|提示):.*(?:本[站网文]|平台|转载|作者(?:本人|个人))/,
    cue: ':',
    example: '声明:本文仅代表作者个人观点,与本网无关。',
    longest: 800,
  },
  {
    reason: 'copyright',
    pattern:
      /^(?!.{0,14}(?:规定|指出|提醒|认为|表示|介绍|判决|要求|强调|明确|称|说)[,:“]).*(?:如|若)[^。]{0,40}(?:侵权|侵犯|版权|著作权)[^。]{0,60}(?:联系|联络|删除|告知|处理)/,
    cue: '侵版著',
    example: '本文图片来自网络,如有侵权请与本网联系删除。',
    where: 'end',
    longest: 500,
  },
  {
    reason: 'copyright',
    pattern:
      /^(?!.{0,14}(?:规定|指出|提醒|认为|表示|介绍|判决|要求|强调|明确|称|说)[,:“]).*(?:未经|非经)[^。]{0,30}(?:授权|许可|同意|允许)[^。]{0,30}(?:不得|禁止|严禁|请勿)[^。]{0,30}(?:转载|复制|镜像|使用|链接|摘编|建立|转帖|刊用)/,
    cue: '未非',
    example: '未经授权许可,不得转载或镜像。',
    where: 'end',
    longest: 500,
  },
  {
    reason: 'copyright',
    pattern:
      /^.{0,60}(?:仅代表|不代表)[^。]{0,20}(?:个人|本人|本[网站报台]|网站|平台|立场)[^。]{0,30}(?:观点|立场|意见|无关)?.{0,120}$/,
    cue: '不仅',
    example: '以上文章仅代表作者个人观点,与本网无关。',
    where: 'end',
    longest: 300,
  },
  {
    reason: 'copyright',
    pattern: /(?:版权所有|版权归|All Rights Reserved|著作权所有|Copyright\s*(?:©|\(c\)|\d)|©\s*\d{4}|^©)/i,
    cue: 'ACac©版著',
    example: '某某新闻网 版权所有 Copyright © 2022',
    where: 'end',
    longest: 240,
  },
  {
    reason: 'copyright',
    pattern:
      /^[(]?(?:本文|如需|若需|欢迎)?转载,?(?:请|自|时请|务必|需|须)(?:注明|联系|标明|保留|著名)?[^。]{0,40}$/,
    cue: '载',
    example: '转载请注明出处',
    where: 'end',
  },
  {
    reason: 'copyright',
    pattern: /^.{0,2}本[^。]{1,4}[为系由是][^。]{2,40}(?:原创|独家|首发)[^。]{0,16}转载[^。]{0,30}。?$/,
    cue: '载',
    example: '本作品为“青禾科普”原创,转载时务请注明出处。',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'copyright',
    pattern: /^网友评论仅供|^(?:网站|隐私|法律|使用)(?:声明|条款|保护)$|^本文转载自[^。]{1,30}$/,
    cue: '使本法网隐',
    example: '网友评论仅供其表达个人看法,并不表明本网同意其观点或证实其描述。',
    where: 'end',
    longest: 80,
  },
  {
    reason: 'copyright',
    pattern:
      /^(?:本[站网文](?:部分)?)?(?:图片|文章|内容|图文|图源|资料|信息)(?:均)?(?:来源|来自|源于|源自)(?:于)?(?:网络|网路|互联网)[^。]{0,40}。?$/,
    cue: '互网',
    example: '图片来源于网络',
    where: 'end',
  },
  {
    reason: 'copyright',
    pattern:
      /(?:投资)(?:者|人)?(?:据此|有风险|需谨慎)|(?:不构成)[^。]{0,12}(?:投资)(?:建议)|(?:据此)(?:操作|入市|投资)[^。]{0,8}(?:风险)/,
    cue: '不投据',
    example: '本文不构成投资建议,据此操作,风险自担。',
    where: 'end',
    longest: 300,
  },
  {
    reason: 'copyright',
    pattern:
      /^(?!.{0,14}(?:规定|指出|提醒|认为|表示|介绍|判决|要求|强调|明确|称|说)[,:“]).*(?:(?:转载)[^。]{0,30}(?:联系|联络)|(?:禁止|谢绝|不得|请勿)[^。]{0,12}(?:转载|复制))/,
    cue: '复转',
    example: '转载申请事宜以及报告侵权行为,请联系我们:000-12345678',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'advertisement',
    pattern:
      /(?:Facebook|脸书|FB|LINE|Google ?plus|微博|微信|Telegram|IG|Instagram)[^。]{0,20}(?:专页|粉丝|page|帐号|账号|群组|频道)[^。]{0,80}/i,
    cue: 'Pp专帐粉群账频',
    example: '某某新聞現已開設Facebook專頁,快到Facebook讚好我們的專頁!',
    where: 'end',
    longest: 300,
  },
  {
    reason: 'comments',
    pattern: /^(?:新闻|网友)?(?:讨论)(?:区|规范)?$|^(?:发表)(?:文章|意见|看法)$/,
    cue: '发讨',
    example: '新聞討論',
  },
  {
    reason: 'other',
    pattern:
      /(?:咨询|安心|协谈|防治|求助|关怀)[^。]{0,8}专线|^(?:★|※)?\s*(?:生命线|张老师)[^。]{0,8}:|再给自己一次机会|珍惜生命.{0,12}$/,
    cue: ':专再珍',
    example: '生命線協談專線:0000',
    where: 'end',
    longest: 80,
  },
  // Where it was taken from
  {
    reason: 'origin-link',
    pattern:
      /^[[【(]?(?:原文|原始|来源|原|文章|稿件)(?:链接|连结|网址|地址|出处|链接地址)[\]】)]?\s*:.{0,400}$/,
    cue: ':',
    example: '原文链接:http://www.example.cn/html/20220415/1710508.html',
    longest: 420,
  },
  {
    reason: 'origin-link',
    pattern: /^本文(?:首发于|来自|转自|转载自|原载|系|由)[^。]{0,50}(?:ID:|公众号|授权)[^。]{0,60}。?$/,
    cue: '本',
    example: '本文来自微信公众号“看见望川”(ID:kanjian),作者:王小明,某某网经授权发布。',
    longest: 120,
  },
  {
    reason: 'origin-link',
    pattern:
      /^(?:本文(?:链接|连结|地址|网址)|(?:阅读|查看|点击查看|查看更多)原文|原文)\s*:?\s*(?:https?:\/\/\S*)?$/,
    cue: '原本',
    example: '本文链接:http://www.example.cn/a/1.html',
    longest: 300,
  },
  // Licences
  {
    reason: 'licence-line',
    pattern:
      /ICP[备证](?:案号?)?[:\s]*[A-Z\d-]{5,}|公网安备\s*\d{5,}|公安备案号|许可证(?:编号|号)?:?\s*[\dA-Z京沪粤]|网安备|互联网新闻信息服务许可证?(?:编号|号)?\s*[:\d]|网站标识码|信息网络传播视听节目(?:许可证)?(?:编号|号)?\s*[:\d]/,
    cue: 'I互信公网许',
    example: '京ICP备00000000号-1',
    where: 'end',
    longest: 200,
  },
  {
    reason: 'footer',
    pattern:
      /^(?:技术支持|网站标识码|邮政编码|建议使用)[^。]{0,40}$|^您是第\s*\d+\s*位|^建议(?:使用|您使用).{0,30}(?:分辨率|浏览器)|^(?:(?:网站地图|联系我们|关于我们|隐私声明|隐私保护|广告服务|服务条款|网站律师|联系方式|诚聘英才|招聘信息|法律声明|版权声明|友情链接|合作加盟|意见反馈|网站声明|加入我们|About us)(?:[\s|\-·/,、]+|$))+$/i,
    cue: 'Aa们声网技邮建您隐务联聘链盟馈',
    example: '网站地图 | 联系我们 | 隐私声明',
    where: 'end',
    longest: 90,
  },
  // Share bars and applications
  {
    reason: 'share',
    pattern:
      /^[[【(]?(?:一键)?(?:分享|转发)(?:到|至|给|本文|文章|按钮|让更多人看到)?[\]】)]?\s*(?::.{0,40}|(?:微信|微博|QQ|朋友圈|空间|好友).{0,30}|[×x])?$/,
    cue: '分转',
    example: '分享到:微信 微博 QQ空间',
  },
  {
    reason: 'share',
    pattern:
      /^(?:(?:复制链接|复制连结|微信|微博|新浪微博|腾讯微博|人人网|豆瓣|QQ好友|QQ空间|空间|朋友圈|Facebook|Twitter|LINE|Line|WhatsApp|Telegram|Pinterest|Email|E-mail|X|Plurk|Threads|收藏|点赞|赞|踩|打赏|转发|推荐|0|分享|评论|举报|检举|跟贴|手机看|看新闻|浏览)[\s\d|():,、]*)+$/,
    cue: '制微网豆Q空圈FTLWPEX藏赞踩赏转推0享评举贴看览',
    example: '微信 微博 QQ空间 复制链接',
  },
  {
    reason: 'advertisement',
    pattern:
      /^(?:[[【(—\-\s]*)(?:广告|AD|ADVERTISEMENT|Advertisement|推广|赞助商?(?:链接)?|Sponsored(?: Content)?|请继续往下阅读|内文未完请往下卷动|【?广告】?请继续往下阅读|文章未完.{0,10})(?:[\]】)—\-.…\s]*)$/i,
    cue: 'ASas内广推文请赞',
    example: '請繼續往下閱讀...',
  },
  {
    reason: 'advertisement',
    pattern: /^[【[(]?(?:广告|推广|赞助)[】\]):\s]\s*\S.{0,40}$/,
    cue: '广推赞',
    example: '广告 夏日冰饮买一送一',
  },
  {
    reason: 'advertisement',
    pattern:
      /^[^“”。]{0,14}(?:下载(?!量|次)|打开|安装|扫码|关注|追踪|加入|订阅|按赞|点击|长按|扫描|识别)[^。,“”]{0,24}(?:APP|App|客户端|公众号|微信|微博|粉丝团|粉专|二维码|QR ?Code|LINE|Line|频道|电报|Telegram|Facebook|小程序|快讯|电子报)[^。”]{0,40}[。!]?$/,
    cue: 'AFLQT二公客小微快电粉频',
    example: '扫描二维码关注某某新闻官方微信公众号',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'advertisement',
    pattern:
      /^(?:更多|欢迎|敬请|请|微信)?.{0,12}(?:关注|下载(?!量|次)|搜索|添加|查看).{0,20}(?:公众号|客户端|APP|小程序|微信号|视频号).{0,12}$|^(?:微信)?(?:公众号|视频号|小程序):.{1,24}$/i,
    cue: ':下关搜查添',
    example: '更多精彩内容,请关注“青禾发布”微信公众号',
    where: 'end',
  },
  {
    reason: 'advertisement',
    pattern: /^.{0,4}更多[^,。]{4,44},?(?:敬?请|欢迎)(?:继续)?(?:关注|访问|浏览|登录|点击)[^。]{2,30}$/,
    cue: '更',
    example: '更多“社保怎么转移”的相关经验资讯请关注www.qinghe.example',
    where: 'end',
    longest: 100,
  },
  {
    reason: 'advertisement',
    pattern: /^炒股就看|^[【(]?(?:如果?|若)?您?有[^。]{0,6}线索.{0,30}[报爆]料/,
    cue: '炒有',
    example: '【如果您有新闻线索,欢迎向我们报料,一经采纳有费用酬谢。】',
    longest: 90,
  },
  {
    reason: 'advertisement',
    pattern:
      /(?:点我|按我|点此|马上|立即)(?:下载|安装|看)\s*(?:APP|活动|影片)?|^APP[内里]打开|尽在.{1,12}(?:APP|客户端)|^(?:点击)?蓝字,?关注/i,
    cue: 'Aa按点立蓝马尽',
    example: '不用抽 现在用APP看新闻 点我下载APP 按我看活动办法',
    where: 'end',
  },
  {
    reason: 'qr-code',
    pattern:
      /^.{0,14}(?:扫一扫|扫描二维码|扫码|长按|长按识别|二维码|手机扫描)(?:[^。]{0,36}|.{0,24}(?:关注|下载|查看|阅读|分享).{0,14})$|^.{0,40}扫描?[上下左右][方面侧边]二维码,?关注.{0,40}$/,
    cue: '二手扫长',
    example: '扫一扫在手机打开当前页',
    where: 'end',
  },
  // Related reading
  {
    reason: 'related',
    pattern:
      /^[[【(〈《▲■◆●★※#>»▼☆\s]*(?:更多|(?:相关|推荐|延伸|更多|精彩|热门|猜你|为您|为你|您可能|你可能|你或许|更多精彩|热点|今日推荐|相似)(?:人|都|还|也|感)*(?:的)?(?:阅读|新闻|文章|内容|推荐|报道|报导|链接|连结|资讯|信息|专题|喜欢|感兴趣|热点|焦点|回顾|精选|稿件|图片|视频|影音|话题|评论|热文|排行|关注|推送|导读|导航|看|热搜|标题|主题|文件|政策|解读|附件|标签)+)[\]】)〉》:>»]*$/,
    cue: '为今你延您推更热猜相精',
    example: '相关阅读:',
    longest: 20,
  },
  {
    reason: 'related',
    pattern: /^[▲■◆●★※>»\s]*更多[^,。、:]{2,12}(?:报道|报导|新闻)[:>»]*$/,
    cue: '更',
    example: '更多青禾日報報導',
    where: 'end',
    longest: 20,
  },
  {
    reason: 'related',
    pattern:
      /^[[【(〈《▲■◆●★※#>»▼☆\s]*(?:最新|今日|往期|其他|其它|同类|编辑|关联|本周|一周|继续|专题|最近|频道|网友|大家|栏目|图片|视频|24小时|精彩|每日|本类|作者|该作者)(?:都|还|也|在)*(?:的)?(?:阅读|新闻|文章|内容|推荐|报道|报导|资讯|信息|专题|喜欢|感兴趣|热点|热闻|焦点|回顾|精选|图片|视频|话题|热文|排行|排行榜|关注|推送|导读|看|热搜|主题)+[\]】)〉》:>»]*$/,
    cue: '读闻章内推报资信题欢趣热焦顾选图视排关导看',
    example: '24小时热闻',
    where: 'end',
    longest: 20,
  },
  {
    reason: 'related',
    pattern:
      /^[[【(▲■◆●★※>»\s]*(?:相关|推荐|延伸|更多|热门)(?:阅读|新闻|文章|报道|报导|链接|资讯)[\]】):>»|]+\s*\S.{0,80}$/,
    cue: '):>]|»】',
    example: '延伸閱讀:某市公布新一批名單',
    longest: 110,
  },
  // Pagers, tags, comments
  {
    reason: 'pager',
    pattern:
      /^[<《«‹\s[【]*(?:上一[篇页则条个]|下一[篇页则条个]|上页|下页|前一[篇页]|后一[篇页]|上一页|下一页|前页|后页|首页|末页|尾页|共\s*\d+\s*页|第\s*\d+\s*页)[\]】]?(?:[\s:>》»›|(].{0,80})?$/,
    cue: '上下共前后尾末第首',
    example: '上一篇:某县召开全会',
    longest: 100,
  },
  {
    reason: 'pager',
    pattern:
      /^(?:[\s|/\d.…·[\]【】]|上一页|下一页|首页|末页|尾页|共\d+页|全文|阅读全文|展开全文|查看全文|点击查看全文|返回(?:顶部|首页|列表|上一页)?|回到?(?:顶部|首页)|TOP)+$/i,
    example: '1 2 3 下一页',
  },
  {
    reason: 'controls',
    pattern:
      /^(?:(?:查看|加载|点击)更多|展开|收起|没有了|订阅|举报|反馈|举报[/|]反馈|我要举报|表情|设为首页|加入收藏|收藏(?:文章|本文)|打印本稿|政府网站找错|[-—=\s【[(]*(?:END|The End|全文完)[-—=\s】\])]*|[-—=【[]+\s*完\s*[-—=】\]]+|[\s|/、×]){1,8}$/i,
    example: '设为首页 加入收藏',
    where: 'end',
    longest: 30,
  },
  {
    reason: 'tags',
    pattern:
      /^[[【(#]?(?:(?:本文|文章|相关)?(?:标签|关键[词字])|Tags?|热词|分类|Topics?|Filed under|Keywords?)[\]】)]?\s*:.{0,100}$/i,
    cue: ':',
    example: '标签:疫情 复工 企业',
    longest: 110,
  },
  { reason: 'tags', pattern: /^(?:标签|关键词|关键字|Tags?)$/i, cue: 'Tt关标', example: '標籤' },
  {
    reason: 'tags',
    pattern: /^#\S{1,20}(?:\s+#\S{1,20})*$/,
    cue: '#',
    example: '#防疫 #台北市',
    longest: 160,
  },
  {
    reason: 'comments',
    pattern:
      /^(?:\d+\s*)?(?:我要评论|网友评论|网友热评|网友留言|用户评论|发表评论|查看评论|全部评论|暂无评论|我来说两句|评论|留言|发表|文章评论|最新评论|热门评论|跟帖|参与评论|已有\s*\d+\s*[人条位].{0,10}|[条则]评论|条留言|回应|Comments?|Leave a (?:comment|reply)|登录|登陆)(?:[\s(\d)条人参与:>»/|]+(?:注册|登录|退出|评论|参与|条|人|回复)?){0,3}$/i,
    cue: '评句留发跟有回CcLl登',
    example: '网友评论(0)',
    longest: 36,
  },
  {
    reason: 'comments',
    pattern:
      /^.{0,12}(?:登录|登陆|登入)(?:后|之后)?[^。]{0,8}(?:评论|发言|留言|发表|回帖)|^(?:请)?(?:文明上网|理性发言|文明发言)/,
    cue: '文理登',
    example: '请登录后发表评论',
    longest: 60,
    where: 'end',
  },
  // Controls
  {
    reason: 'controls',
    pattern:
      /^(?:[\s|【】[\]():、/·+\-A]|字[体号]|大|中|小|打印|列印|友善列印|打印本页|打印此页|关闭|窗口|本页|此页|收藏|本文|推荐|我要纠错|纠错|保存|视力保护色|默认|超大|正文|字级|设置|设定|缩小|放大|加大|复制|加入收藏|网页|页面|听新闻|语音播报|播报|朗读|返回|繁体|简体|无障碍|调整|字型|转寄|转寄好友|回上一页|回首页|分享)+$/,
    example: '【字体:大 中 小】 打印 关闭',
  },
  {
    reason: 'controls',
    pattern: /^(?:请)?(?:点击|点此)(?:图片|这里|此处|放大|查看|进入|观看|阅读|播放|收听)?.{0,12}$/,
    cue: '点',
    example: '点击图片放大',
    where: 'end',
  },
  {
    reason: 'breadcrumb',
    pattern:
      /^[【[(]?(?:您?(?:现在|目前|当前)(?:的)?(?:所在)?位置|您?的?(?:所在)?位置(?=[^。]*(?:首页|主页|[>»›→]))|您所在的位置|您在|你在|首页|网站首页|主页)[】\])]?(?::|\s*[>»›/→]|\s*-\s).{0,80}$/,
    cue: '-/:>»›→',
    example: '您当前的位置:首页 > 新闻中心 > 正文',
    longest: 110,
  },
  // Contact
  {
    reason: 'contact',
    pattern:
      /^.{0,16}(?:联系(?:我们|电话|方式|邮箱|人)|联络(?:我们|电话|人)|(?:新闻|爆料|举报|投诉|服务|咨询|编辑部|客服|商务合作|广告)(?:QQ|微信|热线|电话|邮箱|热线电话)|投稿邮箱|电邮|E-?mail|邮箱|电子邮箱)\s*:.{0,80}$/i,
    cue: ':',
    example: '新闻热线:000-12345678',
    where: 'end',
    longest: 110,
  },
  {
    reason: 'image-names',
    pattern: /^[[【(]?(?:首|题|头|配|封面|资料|示意)?图片?(?:来源|来自|取自|提供|\/|:)[^,。]{1,40}[\]】)]?$/,
    cue: '图',
    example: '(首圖來源:臨溪縣政府)',
    where: 'end',
  },
  // Image names
  {
    reason: 'image-names',
    pattern: /^[^\s。,]{1,60}\.(?:jpe?g|png|gif|bmp|webp|pdf|docx?|xlsx?)(?:\s*[\d.]+\s*[KM]B?)?$/i,
    cue: '.',
    example: '微信图片_20220608153012.jpg',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'meta-line',
    pattern:
      /^(?:阅读|浏览|点击|访问|人气|点阅|查看|阅读量|观看)(?:次数|数|量|率)?\s*:?\s*[\d,.]*\s*万?\s*(?:次|人)?$/,
    cue: '人查浏点观访阅',
    example: '浏览次数:14010 次',
  },
  {
    reason: 'footer',
    pattern: /^主办(?:单位)?:.{2,30}(?:承办|协办|技术支持|技术支援)(?:单位)?:.{2,40}$/,
    cue: ':',
    example: '主办:青禾县人民政府办公室 承办:青禾县大数据中心',
    where: 'end',
  },
  {
    reason: 'meta-line',
    pattern: /^[(]?(?:本文)?原(?:标题|题)\s*:.{1,100}$/,
    cue: ':',
    example: '原标题:青禾县三年治水见成效',
    longest: 120,
  },
];
