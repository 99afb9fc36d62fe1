import type { DropReason } from '../types';

/**
 * A kind of line that is not the article's. A pattern speaks of a whole line (it is anchored, or says enough of the
 * line to be sure of it), so that a sentence of the body which merely contains such words is never hit.
 */
export interface Phrase {
  reason: DropReason;
  pattern: RegExp;
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
      /^[[【(〔]?\s*(?:本[文期]|[网網]站|新媒体|新媒體|实习|實習|值班|执行|執行|图片|圖片|栏目|来源|總|总)?(?:责任编辑|責任編輯|责编|責編|责\s*编|責\s*編|编辑|編輯|主编|主編|小编|编审|編審|编校|编排|校对|校對|审校|審校|审核|審核|初审|复审|终审|一审|二审|三审|一校|二校|三校|监审|監審|监制|監製|美编|签发|簽發|排版|总编|制作|製作|编委|编发|编导|编缉|終審|核稿|核校|责校|責校)(?:人员?|員|者|[记記]者)?\s*[\]】)]?\s*[:丨|┃/\s].{0,50}$/,
    example: '责任编辑:王小明',
  },
  {
    reason: 'editor-line',
    pattern: /^[[【(〔]\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核)[^。]{0,30}[\]】)〕]$/,
    example: '(责编 王小明、李四)',
  },
  { reason: 'editor-line', pattern: /^(?:编辑|責任編輯|责任编辑|責編|责编):?$/, example: '责编:' },
  // Copyright and disclaimers
  {
    reason: 'copyright',
    pattern:
      /^[[【(〔※*★◆●■#\s]*(?:特别|特別|郑重|鄭重|本[站网網]|[网網]站)?(?:版权|版權|免责|免責|法律|转载|轉載|著作权|著作權|侵权|侵權)(?:和|与|與|及|及其)?(?:版权|免责|免責|其他)?(?:声明|聲明|说明|說明|提示|须知|须知|須知)(?:条款)?\s*[\]】)〕]?\s*(?::.*)?$/,
    example: '版权声明:凡来源为“某某新闻网”的稿件,均为某某新闻网独家版权所有,未经许可不得转载或镜像。',
    longest: 1200,
  },
  {
    reason: 'copyright',
    pattern:
      /^[[【(〔※*★◆●■#\s]*(?:特别|特別|郑重|鄭重|本[站网網])?(?:版权|版權|免责|免責|法律|转载|轉載|侵权|侵權)(?:和|与|與|及)?(?:免责|免責)?(?:声明|聲明)\s*[\]】)〕].*$/,
    example: '[免责声明] 本文来源于网络转载,仅供学习交流使用,不构成商业目的。',
    longest: 1200,
  },
  {
    reason: 'copyright',
    pattern:
      /^(?:特别|特別|郑重|鄭重)?(?:声明|聲明|提示):.*(?:本[站网網文]|作者|观点|觀點|转载|轉載|投资|立场|立場)/,
    example: '声明:本文仅代表作者个人观点,与本网无关。',
    longest: 800,
  },
  {
    reason: 'copyright',
    pattern:
      /^[①-⑨(]?[\d一二三四五六]?[)、.]?\s*凡(?:本[网網站]|来源|來源|是|文章|注明|註明|转载|轉載).*(?:转载|轉載|版权|版權|来源|來源|授权|授權|负责|負責|稿件|作品)/,
    example: '凡本网注明“来源:某某网”的所有作品,版权均属于某某网,未经授权不得转载。',
    longest: 900,
  },
  {
    reason: 'copyright',
    pattern:
      /^(?:本[站网網]|[^,。]{2,12}[网網站])[^。]{0,30}(?:转载|轉載|刊登|发布|發布)[^。]{0,60}(?:不代表|并不意味|並不意味|不承担|不承擔|仅供|僅供|联系|聯繫|聯絡)/,
    example: '本网转载稿件仅代表作者个人观点,不代表本网立场。',
    where: 'end',
    longest: 500,
  },
  {
    reason: 'copyright',
    pattern:
      /(?:如|若)[^。]{0,40}(?:侵权|侵權|侵犯|版权|版權|著作权|著作權)[^。]{0,60}(?:联系|聯繫|聯絡|删除|刪除|告知|处理|處理)/,
    example: '本文图片来自网络,如有侵权请与本网联系删除。',
    where: 'end',
    longest: 500,
  },
  {
    reason: 'copyright',
    pattern:
      /(?:未经|未經|非經|非经)[^。]{0,30}(?:授权|授權|许可|許可|同意|允许|允許)[^。]{0,30}(?:不得|禁止|严禁|嚴禁|请勿|請勿)[^。]{0,30}(?:转载|轉載|复制|複製|镜像|鏡像|使用|链接|摘编|建立|转帖|刊用)/,
    example: '未经授权许可,不得转载或镜像。',
    where: 'end',
    longest: 500,
  },
  {
    reason: 'copyright',
    pattern:
      /^.{0,60}(?:仅代表|僅代表|不代表)[^。]{0,20}(?:个人|個人|本人|本[网網站报報台]|[网網]站|平台|立场|立場)[^。]{0,30}(?:观点|觀點|立场|立場|意见|意見|无关|無關)?.{0,120}$/,
    example: '以上文章仅代表作者个人观点,与本网无关。',
    where: 'end',
    longest: 300,
  },
  {
    reason: 'copyright',
    pattern:
      /(?:版权所有|版權所有|版权归|All Rights Reserved|著作權所有|著作权所有|Copyright\s*(?:©|\(c\)|\d)|©\s*\d{4}|^©)/i,
    example: '某某新闻网 版权所有 Copyright © 2022',
    where: 'end',
    longest: 240,
  },
  {
    reason: 'copyright',
    pattern:
      /^[(]?(?:本文)?(?:转载|轉載)(?:请|請|自|时请|務必|需|须)(?:注明|註明|联系|聯繫|标明|保留|著名)?.{0,40}$/,
    example: '转载请注明出处',
    where: 'end',
  },
  {
    reason: 'copyright',
    pattern:
      /^(?:本[站网網文](?:部分)?)?(?:图片|圖片|文章|内容|內容|图文|图源|資料|信息)(?:均)?(?:来源|來源|来自|來自|源于|源自)(?:于|於)?(?:网络|網路|網絡|互联网)[^。]{0,40}。?$/,
    example: '图片来源于网络',
    where: 'end',
  },
  {
    reason: 'copyright',
    pattern:
      /(?:投资|投資)(?:者|人)?(?:据此|據此|有风险|有風險|需谨慎)|(?:不构成|不構成)[^。]{0,12}(?:投资|投資)(?:建议|建議)|(?:据此|據此)(?:操作|入市|投资)[^。]{0,8}(?:风险|風險)/,
    example: '本文不构成投资建议,据此操作,风险自担。',
    where: 'end',
    longest: 300,
  },
  {
    reason: 'copyright',
    pattern:
      /(?:转载|轉載)[^。]{0,30}(?:联系|聯繫|聯絡)|(?:禁止|谢绝|謝絕|不得|请勿|請勿)[^。]{0,12}(?:转载|轉載|複製|复制)/,
    example: '转载申请事宜以及报告侵权行为,请联系我们:000-12345678',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'advertisement',
    pattern:
      /(?:Facebook|臉書|脸书|FB|LINE|Google ?plus|微博|微信|Telegram|IG|Instagram)[^。]{0,20}(?:專頁|专页|粉絲|粉丝|page|帳號|账号|群組|頻道)[^。]{0,80}/i,
    example: '某某新聞現已開設Facebook專頁,快到Facebook讚好我們的專頁!',
    where: 'end',
    longest: 300,
  },
  {
    reason: 'comments',
    pattern:
      /^(?:新聞|新闻|網友|网友)?(?:討論|讨论)(?:區|区|規範|规范)?$|^(?:發表|发表)(?:文章|意见|意見|看法)$/,
    example: '新聞討論',
  },
  {
    reason: 'other',
    pattern:
      /(?:諮詢|咨询|安心|協談|防治|求助|關懷)[^。]{0,8}[專专][線线]|^(?:★|※)?\s*(?:生命[線线]|張老師|张老师)[^。]{0,8}:|再[給给]自己一次機會|珍惜生命.{0,12}$/,
    example: '生命線協談專線:0000',
    where: 'end',
    longest: 80,
  },
  // Where it was taken from
  {
    reason: 'origin-link',
    pattern:
      /^[[【(]?(?:原文|原始|来源|來源|原|文章|稿件)(?:链接|連結|鏈接|网址|網址|地址|出处|出處|链接地址)[\]】)]?\s*:.{0,400}$/,
    example: '原文链接:http://www.example.cn/html/20220415/1710508.html',
    longest: 420,
  },
  {
    reason: 'origin-link',
    pattern:
      /^(?:本文(?:链接|連結|鏈接|地址|网址|網址)|(?:阅读|閱讀|查看|点击查看|查看更多)原文|原文)\s*:?\s*(?:https?:\/\/\S*)?$/,
    example: '本文链接:http://www.example.cn/a/1.html',
    longest: 300,
  },
  // Licences
  {
    reason: 'licence-line',
    pattern:
      /ICP[备備證证](?:案号?)?[:\s]*[A-Z\d-]{5,}|公网安备\s*\d{5,}|公安备案号|许可证(?:编号|号)?:?\s*[\dA-Z京沪粤]|網安備|互联网新闻信息服务|网站标识码|信息网络传播视听节目/,
    example: '京ICP备00000000号-1',
    where: 'end',
    longest: 200,
  },
  // Share bars and applications
  {
    reason: 'share',
    pattern:
      /^[[【(]?(?:分享|转发|轉發|一键分享)(?:到|至|给|給|本文|文章|按钮|按鈕|让更多人看到)?[\]】)]?\s*:?\s*.{0,40}$/,
    example: '分享到:微信 微博 QQ空间',
  },
  {
    reason: 'share',
    pattern:
      /^(?:(?:复制链接|複製連結|微信|微博|新浪微博|腾讯微博|人人网|豆瓣|QQ好友|QQ空间|空间|朋友圈|Facebook|Twitter|LINE|Line|WhatsApp|Telegram|Pinterest|Email|E-mail|X|Plurk|Threads|收藏|点赞|點讚|赞|讚|踩|打赏|转发|轉發|推荐|0|分享|評論|评论|举报|檢舉|跟贴|手机看|看新闻|浏览)[\s\d|():,、]*)+$/,
    example: '微信 微博 QQ空间 复制链接',
  },
  {
    reason: 'advertisement',
    pattern:
      /^(?:[[【(—\-\s]*)(?:广告|廣告|AD|ADVERTISEMENT|Advertisement|推广|推廣|赞助商?|贊助|Sponsored(?: Content)?|請繼續往下閱讀|请继续往下阅读|內文未完請往下捲動|【?廣告】?請繼續往下閱讀|文章未完.{0,10})(?:[\]】)—\-.…\s]*)$/i,
    example: '請繼續往下閱讀...',
  },
  {
    reason: 'advertisement',
    pattern: /^[【[(]?(?:广告|廣告|推广|推廣|赞助|贊助)[】\]):\s]\s*\S.{0,40}$/,
    example: '广告 夏日冰饮买一送一',
  },
  {
    reason: 'advertisement',
    pattern:
      /^[^“”。]{0,14}(?:下载|下載|打开|打開|安装|扫码|掃碼|关注|關注|追蹤|加入|訂閱|订阅|按讚|点击|點擊|長按|长按|扫描|掃描|识别)[^。,“”]{0,24}(?:APP|App|客户端|客戶端|公众号|公眾號|微信|微博|粉絲團|粉丝团|粉專|二维码|QR ?Code|LINE|Line|頻道|频道|电报|Telegram|Facebook|小程序|快訊|電子報)[^。”]{0,40}[。!]?$/,
    example: '扫描二维码关注某某新闻官方微信公众号',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'qr-code',
    pattern: /^.{0,14}(?:扫一扫|掃一掃|扫描二维码|扫码|掃碼|长按|长按识别|二维码|手机扫描).{0,36}$/,
    example: '扫一扫在手机打开当前页',
    where: 'end',
  },
  // Related reading
  {
    reason: 'related',
    pattern:
      /^[[【(〈《▲■◆●★※#>»▼☆\s]*(?:相关|相關|推荐|推薦|延伸|更多|精彩|热门|熱門|猜你|為您|为您|为你|為你|您可能|你可能|你或许|最新|今日|往期|其他|其它|更多精彩|同类|编辑|編輯|关联|關聯|热点|熱點|本周|一周|今日推荐|继续|繼續|专题|相似|最近)(?:人|都|还|還|也|感)*(?:的)?(?:阅读|閱讀|新闻|新聞|文章|内容|內容|推荐|推薦|报道|報道|報導|链接|連結|鏈接|资讯|資訊|信息|专题|專題|喜欢|喜歡|感兴趣|感興趣|热点|熱點|焦點|回顾|回顧|精选|精選|稿件|图片|视频|影音|话题|評論|热文|排行|关注|推送|导读|导航|看|報導|热搜|標題|主题|主題|文件|政策|解读|附件|标签)*[\]】)〉》:>»]*$/,
    example: '相关阅读:',
    longest: 20,
  },
  {
    reason: 'related',
    pattern:
      /^[[【(▲■◆●★※>»\s]*(?:相关|相關|推荐|推薦|延伸|更多|热门|熱門)(?:阅读|閱讀|新闻|新聞|文章|报道|報導|報道|链接|資訊|資訊)[\]】):>»|]+\s*\S.{0,80}$/,
    example: '延伸閱讀:某市公布新一批名單',
    longest: 110,
  },
  // Pagers, tags, comments
  {
    reason: 'pager',
    pattern:
      /^[<《«‹\s[【]*(?:上一[篇页則条個个]|下一[篇页則条個个]|上[页頁]|下[页頁]|前一[篇页]|后一[篇页]|上一頁|下一頁|前[页頁]|後[页頁]|后[页頁]|首[页頁]|末[页頁]|尾[页頁]|共\s*\d+\s*[页頁]|第\s*\d+\s*[页頁])[\]】]?(?:[\s:>》»›|(].{0,80})?$/,
    example: '上一篇:某县召开全会',
    longest: 100,
  },
  {
    reason: 'pager',
    pattern:
      /^(?:[\s|/\d.…·]|上一[页頁]|下一[页頁]|首[页頁]|末[页頁]|尾[页頁]|共\d+[页頁]|全文|阅读全文|閱讀全文|返回(?:顶部|頂部|首页|列表|上一页)?|回到?(?:顶部|頂部|首[页頁])|TOP)+$/i,
    example: '1 2 3 下一页',
  },
  {
    reason: 'tags',
    pattern:
      /^[[【(#]?(?:标签|標籤|標簽|关键[词字]|關鍵[詞字]|Tags?|本文(?:标签|關鍵字)|相关标签|文章标签|文章標籤|热词|分类|分類|Topics?|Filed under|Keywords?)[\]】)]?\s*:.{0,100}$/i,
    example: '标签:疫情 复工 企业',
    longest: 110,
  },
  { reason: 'tags', pattern: /^(?:标签|標籤|关键词|關鍵字|關鍵詞|Tags?)$/i, example: '標籤' },
  { reason: 'tags', pattern: /^#\S{1,20}(?:\s+#\S{1,20})*$/, example: '#防疫 #台北市', longest: 160 },
  {
    reason: 'comments',
    pattern:
      /^(?:\d+\s*)?(?:我要评论|我要評論|网友评论|網友評論|网友留言|发表评论|發表評論|查看评论|評論|评论|留言|发表|文章评论|最新评论|热门评论|跟帖|参与评论|已有\s*\d+\s*[人条位].{0,10}|[条則则]评论|条留言|回應|回应|Comments?|Leave a (?:comment|reply)|登录|登陆|登錄)[\s(\d)条人参与:>»]*.{0,16}$/i,
    example: '网友评论(0)',
    longest: 36,
  },
  {
    reason: 'comments',
    pattern:
      /(?:请|請)?(?:登录|登陆|登錄|登入)(?:后|後)?[^。]{0,12}(?:评论|評論|发言|留言|發表)|(?:文明上网|理性发言|文明发言)/,
    example: '请登录后发表评论',
    longest: 60,
  },
  // Controls
  {
    reason: 'controls',
    pattern:
      /^(?:[\s|【】[\]():、/·+\-A]|字[体體号號]|大|中|小|打印|列印|友善列印|打印本页|打印此页|关闭|關閉|窗口|本页|此页|收藏|本文|推荐|我要纠错|纠错|保存|视力保护色|默认|超大|正文|字级|字級|设置|設定|缩小|縮小|放大|加大|复制|加入收藏|网页|页面|听新闻|语音播报|播报|朗读|返回|繁體|简体|無障礙|调整|字型|轉寄|轉寄好友|回上一頁|回首頁|分享)+$/,
    example: '【字体:大 中 小】 打印 关闭',
  },
  {
    reason: 'controls',
    pattern:
      /^(?:请|請)?(?:点击|點擊|点此|點此)(?:图片|圖片|这里|這裡|此处|放大|查看|进入|觀看|观看|阅读|播放|收听)?.{0,12}$/,
    example: '点击图片放大',
    where: 'end',
  },
  {
    reason: 'breadcrumb',
    pattern:
      /^[【[(]?(?:您?(?:现在|現在|目前|当前|當前)?(?:的)?(?:所在)?(?:位置|所在)|您所在的位置|您在|你在|首頁|首页|网站首页|主页)[】\])]?(?::|\s*[>»›/→]|\s*-\s).{0,80}$/,
    example: '您当前的位置:首页 > 新闻中心 > 正文',
    longest: 110,
  },
  // Contact
  {
    reason: 'contact',
    pattern:
      /^.{0,16}(?:联系(?:我们|电话|方式|邮箱|人)|聯絡(?:我們|電話)|聯繫(?:我們|電話)|(?:新闻|爆料|举报|投诉|服务|咨询|编辑部|客服|商务合作|广告)(?:热线|电话|邮箱|热线电话)|投稿邮箱|電郵|E-?mail|邮箱|电子邮箱)\s*:.{0,80}$/i,
    example: '新闻热线:000-12345678',
    where: 'end',
    longest: 110,
  },
  // Image names
  {
    reason: 'image-names',
    pattern: /^[^\s。,]{1,60}\.(?:jpe?g|png|gif|bmp|webp|pdf|docx?|xlsx?)(?:\s*[\d.]+\s*[KM]B?)?$/i,
    example: '微信图片_20220608153012.jpg',
    where: 'end',
    longest: 90,
  },
  {
    reason: 'meta-line',
    pattern:
      /^(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|人气|人氣|点阅|查看|阅读量|观看)(?:次数|次數|数|數|量|率)?\s*:?\s*[\d,.]*\s*[万萬]?\s*(?:次|人)?$/,
    example: '浏览次数:14010 次',
  },
];
