/** Sites on which the sentinel runs without being asked: a domain (and all below it) and its name. */
export interface Site {
  domain: string;
  name: string;
  kind: 'government' | 'news';
}

type Row = readonly [domain: string, name: string];

const of =
  (kind: Site['kind']) =>
  ([domain, name]: Row): Site => ({ domain, name, kind });

/** Authorities. Those below gov.cn, gov.tw, gov.hk and gov.mo need no row of their own. */
const GOVERNMENT: readonly Row[] = [
  ['gov.cn', '中国政府网站'],
  ['gov.tw', '中華民國政府網站'],
  ['gov.hk', '香港特別行政區政府'],
  ['gov.mo', '澳門特別行政區政府'],
  ['jjjcb.cn', '中国纪检监察报'],
  ['hnlzw.net', '海南省纪委监委'],
  ['chinacourt.org', '中国法院网'],
  ['chinacourt.cn', '中国法院网'],
  ['hshfy.sh.cn', '上海市高级人民法院'],
  ['jcrb.com', '正义网'],
  ['spcsc.sh.cn', '上海人大'],
  ['gdrd.cn', '广东人大网'],
  ['hainanpc.net', '海南人大网'],
  ['12371.cn', '共产党员网'],
  ['81.cn', '中国军网'],
  ['judiciary.hk', '香港司法機構'],
  ['icac.org.hk', '香港廉政公署'],
  ['ccac.org.mo', '澳門廉政公署'],
];

/** Mainland: central media and agencies. */
const CENTRAL: readonly Row[] = [
  ['people.com.cn', '人民网'],
  ['people.cn', '人民网'],
  ['xinhuanet.com', '新华网'],
  ['news.cn', '新华网'],
  ['cctv.com', '央视网'],
  ['cctv.cn', '央视网'],
  ['cnr.cn', '央广网'],
  ['cri.cn', '国际在线'],
  ['chinanews.com.cn', '中国新闻网'],
  ['chinanews.com', '中国新闻网'],
  ['china.com.cn', '中国网'],
  ['chinadaily.com.cn', '中国日报网'],
  ['gmw.cn', '光明网'],
  ['ce.cn', '中国经济网'],
  ['qstheory.cn', '求是网'],
  ['cyol.com', '中国青年网'],
  ['youth.cn', '中国青年网'],
  ['rmzxw.com.cn', '人民政协网'],
  ['legaldaily.com.cn', '法治日报'],
  ['huanqiu.com', '环球网'],
  ['cankaoxiaoxi.com', '参考消息'],
  ['stdaily.com', '科技日报'],
  ['farmer.com.cn', '中国农网'],
  ['workercn.cn', '中工网'],
  ['banyuetan.org', '半月谈'],
  ['cnstock.com', '上海证券报'],
  ['taiwan.cn', '中国台湾网'],
];

/** Mainland: provincial and city media. */
const PROVINCIAL: readonly Row[] = [
  ['bjnews.com.cn', '新京报'],
  ['bjd.com.cn', '北京日报'],
  ['qianlong.com', '千龙网'],
  ['ynet.com', '北青网'],
  ['thepaper.cn', '澎湃新闻'],
  ['jfdaily.com', '上观新闻'],
  ['shobserver.com', '上观新闻'],
  ['eastday.com', '东方网'],
  ['xinmin.cn', '新民网'],
  ['whb.cn', '文汇报'],
  ['southcn.com', '南方网'],
  ['nfnews.com', '南方+'],
  ['infzm.com', '南方周末'],
  ['oeeee.com', '南方都市报'],
  ['ycwb.com', '金羊网'],
  ['dayoo.com', '大洋网'],
  ['sznews.com', '深圳新闻网'],
  ['zjol.com.cn', '浙江在线'],
  ['hangzhou.com.cn', '杭州网'],
  ['jschina.com.cn', '中国江苏网'],
  ['xhby.net', '新华报业网'],
  ['anhuinews.com', '中安在线'],
  ['fjsen.com', '东南网'],
  ['jxnews.com.cn', '大江网'],
  ['dzwww.com', '大众网'],
  ['iqilu.com', '齐鲁网'],
  ['dahe.cn', '大河网'],
  ['cnhubei.com', '荆楚网'],
  ['rednet.cn', '红网'],
  ['gxnews.com.cn', '广西新闻网'],
  ['hinews.cn', '南海网'],
  ['cqnews.net', '华龙网'],
  ['scol.com.cn', '四川在线'],
  ['newssc.org', '四川新闻网'],
  ['thecover.cn', '封面新闻'],
  ['gog.cn', '多彩贵州网'],
  ['yunnan.cn', '云南网'],
  ['vtibet.com', '中国西藏之声网'],
  ['cnwest.com', '西部网'],
  ['gansudaily.com.cn', '每日甘肃网'],
  ['qhnews.com', '青海新闻网'],
  ['nxnews.net', '宁夏新闻网'],
  ['ts.cn', '天山网'],
  ['hebnews.cn', '河北新闻网'],
  ['sxrb.com', '山西新闻网'],
  ['nmgnews.com.cn', '内蒙古新闻网'],
  ['lnd.com.cn', '北国网'],
  ['cnjiwang.com', '中国吉林网'],
  ['dbw.cn', '东北网'],
  ['enorth.com.cn', '北方网'],
];

/** Mainland: portals, business and comment. */
const PORTALS: readonly Row[] = [
  ['sina.com.cn', '新浪'],
  ['sina.cn', '新浪'],
  ['sohu.com', '搜狐'],
  ['163.com', '网易'],
  ['qq.com', '腾讯'],
  ['ifeng.com', '凤凰网'],
  ['toutiao.com', '今日头条'],
  ['guancha.cn', '观察者网'],
  ['caixin.com', '财新网'],
  ['yicai.com', '第一财经'],
  ['21jingji.com', '21经济网'],
  ['jiemian.com', '界面新闻'],
  ['eeo.com.cn', '经济观察网'],
  ['nbd.com.cn', '每日经济新闻'],
];

/** Taiwan, Hong Kong, Macao. */
const TRADITIONAL: readonly Row[] = [
  ['cna.com.tw', '中央通訊社'],
  ['udn.com', '聯合新聞網'],
  ['ltn.com.tw', '自由時報'],
  ['chinatimes.com', '中時新聞網'],
  ['ettoday.net', 'ETtoday新聞雲'],
  ['setn.com', '三立新聞網'],
  ['tvbs.com.tw', 'TVBS新聞網'],
  ['storm.mg', '風傳媒'],
  ['nownews.com', 'NOWnews今日新聞'],
  ['newtalk.tw', '新頭殼'],
  ['pts.org.tw', '公視'],
  ['rti.org.tw', '中央廣播電臺'],
  ['upmedia.mg', '上報'],
  ['thenewslens.com', '關鍵評論網'],
  ['twreporter.org', '報導者'],
  ['cw.com.tw', '天下雜誌'],
  ['mirrormedia.mg', '鏡週刊'],
  ['rthk.hk', '香港電台'],
  ['mingpao.com', '明報'],
  ['hk01.com', '香港01'],
  ['stheadline.com', '星島頭條'],
  ['on.cc', '東網'],
  ['hket.com', '香港經濟日報'],
  ['hkej.com', '信報'],
  ['wenweipo.com', '文匯網'],
  ['takungpao.com', '大公網'],
  ['hkcd.com', '香港商報'],
  ['inmediahk.net', '獨立媒體'],
  ['macaodaily.com', '澳門日報'],
  ['exmoo.com', '力報'],
  ['tdm.com.mo', '澳廣視'],
];

/** Singapore, Malaysia and Chinese editions elsewhere. */
const OVERSEAS: readonly Row[] = [
  ['zaobao.com.sg', '联合早报'],
  ['zaobao.com', '联合早报'],
  ['8world.com', '8视界'],
  ['sinchew.com.my', '星洲网'],
  ['chinapress.com.my', '中国报'],
  ['bbc.com', 'BBC News 中文'],
  ['voachinese.com', '美国之音'],
  ['dw.com', '德国之声'],
  ['rfi.fr', '法国国际广播电台'],
  ['rfa.org', '自由亚洲电台'],
  ['nytimes.com', '纽约时报中文网'],
  ['ftchinese.com', 'FT中文网'],
  ['worldjournal.com', '世界新聞網'],
  ['epochtimes.com', '大紀元'],
  ['ntdtv.com', '新唐人電視台'],
  ['sputniknews.cn', '俄罗斯卫星通讯社'],
];

/** No domain stands twice, and none below another. */
export const DEFAULT_SITES: readonly Site[] = [
  ...GOVERNMENT.map(of('government')),
  ...[CENTRAL, PROVINCIAL, PORTALS, TRADITIONAL, OVERSEAS].flat().map(of('news')),
];

/** The name by which a default site is known; null for other addresses. */
export function siteNameOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return DEFAULT_SITES.find(({ domain }) => host === domain || host.endsWith(`.${domain}`))?.name ?? null;
}
