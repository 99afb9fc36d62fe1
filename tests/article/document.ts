import { JSDOM } from 'jsdom';
import { type Article, extractArticle } from '../../article';

export const URL_OF_PAGE = 'http://www.qinghe.example/xw/202204/t20220416_1001.html';

/** A document without scripts. */
export function documentOf(html: string): Document {
  return new JSDOM(html, { url: URL_OF_PAGE }).window.document;
}

/** ASCII marks made full-width, as Chinese pages write them. */
export const wide = (text: string): string =>
  text.replace(/[,:;!?()|]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

const SENTENCES = [
  '青禾县日前召开春季防汛工作会议,部署河道清淤和堤防加固,会议要求六月底以前完成全部任务。',
  '县水务局负责人介绍,去年以来全县已经疏浚河道三十七公里,加固险段十四处,受益农田两万亩。',
  '“水到了地头,心里就踏实了。”望川村村民何守田说,今年他家的十二亩稻田第一次用上了新渠水。',
  '下一步,县里将建立巡查台账,每周通报进度,对推进不力的乡镇进行约谈,确保安全度汛。',
];

/** The sentences of an invented body. */
export const BODY = SENTENCES.map(wide);

export const HEADLINE = '青禾县部署春季防汛工作';

const LINKS = ['首页', '新闻中心', '政务公开', '办事服务', '互动交流', '走进青禾']
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join('');

/** A page around a body, with the lines above and below it. */
export function pageOf({
  above = '',
  body = BODY.map((text) => `<p>${text}</p>`).join('\n'),
  below = '',
} = {}): string {
  return `<!DOCTYPE html><html><head><title>${HEADLINE}_要闻_青禾县新闻网</title></head><body>
<div class="top"><ul>${LINKS}</ul></div>
<div class="main"><h1>${HEADLINE}</h1>
<div class="info">${above}</div>
<div class="text">${body}</div>${below}</div>
<div class="foot"><p>青禾县新闻网 版权所有 云ICP备00012345号</p></div></body></html>`;
}

/** The article of a page; fails when there is none. */
export function articleOf(html: string): Article {
  const article = extractArticle(documentOf(html), { url: URL_OF_PAGE });
  if (!article) throw new Error('no article found');
  return article;
}
