import type { SuggestionReason } from '../types';

/** A word that tells that a sentence holds something of the kind. */
export interface Cue {
  /** In Simplified characters; compared with the folded text, so that it is found in either script. */
  word: string;
  example: string;
}

/** 决定: somebody decides, demands, orders, punishes, issues. */
export const DECISIONS: readonly Cue[] = [
  { word: '决定', example: '会议决定自下月起调整收费标准。' },
  { word: '要求', example: '县里要求各乡镇月底前完成排查。' },
  { word: '强调', example: '他强调，责任要落实到人。' },
  { word: '指出', example: '通报指出，三个部门履职不力。' },
  { word: '印发', example: '市政府印发了实施方案。' },
  { word: '发布', example: '省统计局发布上半年数据。' },
  { word: '出台', example: '当地出台十条措施。' },
  { word: '责令', example: '监管部门责令企业限期整改。' },
  { word: '批准', example: '该项目已获批准。' },
  { word: '同意', example: '国务院同意设立试验区。' },
  { word: '通过', example: '代表大会表决通过了这项条例。' },
  { word: '施行', example: '本办法自公布之日起施行。' },
  { word: '部署', example: '会议部署下一阶段工作。' },
  { word: '宣布', example: '主办方宣布比赛延期。' },
  { word: '启动', example: '全县启动三级应急响应。' },
  { word: '查处', example: '全年查处违规问题二十起。' },
  { word: '处分', example: '两名干部受到处分。' },
  { word: '判决', example: '法院判决被告赔偿损失。' },
  { word: '判令', example: '原告请求判令被告支付租金。' },
  { word: '驳回', example: '驳回原告其他诉讼请求。' },
  { word: '应当', example: '经营者应当公示价格。' },
  { word: '不得', example: '任何单位不得截留资金。' },
  { word: '必须', example: '施工单位必须持证上岗。' },
  { word: '禁止', example: '禁止向河道倾倒废物。' },
  { word: '提出', example: '意见提出五项任务。' },
  { word: '签署', example: '双方签署合作备忘录。' },
  { word: '任命', example: '会议任命了新的局长。' },
  { word: '责成', example: '县里责成镇政府查清原因。' },
  { word: '取消', example: '两条线路自下月起取消。' },
  { word: '调整', example: '景区调整开放时间。' },
  { word: '推广', example: '这一做法将在全县推广。' },
  { word: '试点', example: '三个镇先行试点。' },
  { word: '一律', example: '未登记的车辆一律不准进山。' },
  { word: '不准', example: '不准以任何名义摊派。' },
  { word: '追究', example: '造成损失的，追究责任。' },
  { word: '移送', example: '线索已移送公安机关。' },
  { word: '没收', example: '没收违法所得。' },
  { word: '罚款', example: '处以五千元罚款。' },
  { word: '赔偿', example: '公司赔偿村民损失。' },
  { word: '采纳', example: '两条意见已经采纳。' },
  { word: '承诺', example: '市长承诺年内完工。' },
  { word: '建议', example: '专家建议提前接种。' },
  { word: '追缴', example: '套取的资金全部追缴。' },
  { word: '立案', example: '对两家企业立案调查。' },
  { word: '补贴', example: '每亩补贴八十元。' },
  { word: '奖励', example: '对举报人给予奖励。' },
  { word: '将于', example: '新规将于五月实施。' },
  { word: '力争', example: '到后年力争全部通水。' },
  { word: '计划', example: '县里计划再建三座。' },
  { word: '停产', example: '三家砖厂停产整改。' },
];

/** What a formal sentence holds that only opens or closes a document, or tells what it is based on. */
export const FORMALITIES: readonly Cue[] = [
  { word: '特此', example: '特此通知。' },
  { word: '请予审议', example: '现将情况报告如下，请予审议。' },
  { word: '通知如下', example: '现将有关事项通知如下。' },
  { word: '通报如下', example: '现将五起典型问题通报如下。' },
  { word: '报告如下', example: '现将执行情况报告如下。' },
  { word: '答复如下', example: '您的提案收悉，现答复如下。' },
  { word: '公告如下', example: '现将检查结果公告如下。' },
  { word: '说明如下', example: '现就草案说明如下。' },
  { word: '以下意见', example: '为规范经营行为，现提出以下意见。' },
  { word: '要点如下', example: '爰拟具本草案，要点如下。' },
  { word: '制定本', example: '为保护古树，制定本办法。' },
  { word: '本办法所称', example: '本办法所称古树，是指树龄百年以上的树木。' },
  { word: '负责解释', example: '本办法由县林业局负责解释。' },
  { word: '的解释', example: '县林业局负责本办法的解释。' },
  { word: '住所地', example: '原告青河茶业有限公司，住所地云岭县。' },
  { word: '审理终结', example: '本案现已审理终结。' },
  { word: '提起上诉', example: '如不服本判决，可在十五日内提起上诉。' },
  { word: '上诉状', example: '如不服本判决，可在十五日内向本院递交上诉状。' },
  { word: '新闻发布会,介绍', example: '市统计局举行新闻发布会，介绍上半年经济运行情况。' },
  { word: '使命光荣', example: '同志们，做好这项工作责任重大、使命光荣。' },
  { word: '主要任务是贯彻', example: '今天这次会议，主要任务是贯彻落实上级部署。' },
  { word: '有何评论', example: '问：发言人对此有何评论？' },
  { word: '贯彻执行', example: '请认真贯彻执行。' },
  { word: '遵照执行', example: '现印发给你们，请遵照执行。' },
  { word: '感谢您', example: '感谢您对交通工作的关心。' },
  { word: '继续关心', example: '希望您继续关心我县的工作。' },
  { word: '真实性负责', example: '本单位对所附材料的真实性负责。' },
  { word: '高度重视', example: '对上述问题，县里高度重视。' },
  { word: '组织实施', example: '本方案由县民政局组织实施。' },
];

/** 引语: words that lead to or follow what somebody said. */
export const SPEECH: readonly Cue[] = [
  { word: '说', example: '“水退了再走。”老船工说。' },
  { word: '表示', example: '负责人表示，“工期不会延误”。' },
  { word: '指出', example: '专家指出：“样本太小。”' },
  { word: '强调', example: '他强调：“先救人。”' },
  { word: '介绍', example: '站长介绍：“一天三班车。”' },
  { word: '告诉', example: '店主告诉记者：“生意好多了。”' },
  { word: '认为', example: '她认为，“这一步走对了”。' },
  { word: '坦言', example: '厂长坦言：“压力很大。”' },
  { word: '称', example: '声明称，“与本公司无关”。' },
  { word: '回应', example: '校方回应：“正在核实。”' },
  { word: '写道', example: '他在信中写道：“一切安好。”' },
  { word: '感慨', example: '“路终于通了！”村民感慨。' },
];

/** Endings of the names of bodies. */
export const ORGANISATIONS: readonly Cue[] = [
  { word: '委员会', example: '云岭市发展和改革委员会' },
  { word: '国务院', example: '国务院办公厅' },
  { word: '人民政府', example: '青河县人民政府' },
  { word: '市政府', example: '市政府昨日召开会议。' },
  { word: '省政府', example: '省政府批复了规划。' },
  { word: '县政府', example: '县政府正在核实。' },
  { word: '法院', example: '青河县人民法院' },
  { word: '检察院', example: '青河县人民检察院' },
  { word: '纪委', example: '县纪委派出四个小组。' },
  { word: '监委', example: '市监委立案调查。' },
  { word: '党委', example: '镇党委书记' },
  { word: '市委', example: '市委常委会' },
  { word: '省委', example: '省委全会' },
  { word: '县委', example: '县委宣传部' },
  { word: '办公厅', example: '省政府办公厅' },
  { word: '指挥部', example: '防汛指挥部' },
  { word: '公安', example: '公安机关' },
  { word: '管理局', example: '市场监督管理局' },
  { word: '教育局', example: '市教育局' },
  { word: '财政部', example: '财政部' },
  { word: '商务部', example: '商务部' },
  { word: '集团', example: '云岭建设集团' },
  { word: '公司', example: '青河供水有限公司' },
  { word: '银行', example: '云岭农商银行' },
  { word: '协会', example: '茶叶协会' },
  { word: '大学', example: '云岭大学' },
  { word: '研究院', example: '水利研究院' },
];

/** What a summarising sentence begins with or holds. */
export const SUMMARIES: readonly Cue[] = [
  { word: '截至', example: '截至目前，共排查企业八十二家。' },
  { word: '据统计', example: '据统计，全县有三成农户参加。' },
  { word: '据悉', example: '据悉，工程明年完工。' },
  { word: '数据显示', example: '数据显示，客流同比增长。' },
  { word: '同比', example: '同比增长一成。' },
  { word: '首次', example: '这是该县首次举办。' },
  { word: '结果显示', example: '结果显示，合格率提高。' },
  { word: '总之', example: '总之，方案可行。' },
  { word: '获救', example: '经过一夜搜寻，七人全部获救。' },
  { word: '伤亡', example: '事故未造成人员伤亡。' },
  { word: '此次', example: '此次调整涉及六个镇。' },
  { word: '本院认为', example: '本院认为，合同合法有效。' },
];

/** Phrases of lines that are about the page and not of it; such a sentence is never suggested. */
export const SERVICE_LINES: readonly Cue[] = [
  { word: '责任编辑', example: '（责任编辑：某某）' },
  { word: '版权所有', example: '版权所有，未经许可不得转载。' },
  { word: '扫描二维码', example: '扫描二维码关注我们。' },
  { word: '点击查看', example: '点击查看更多。' },
  { word: '图片来源', example: '图片来源：本报' },
  { word: '联系电话', example: '联系电话：000-0000000' },
  { word: '未经授权', example: '未经授权，不得转载。' },
  { word: '本文转自', example: '本文转自云岭日报' },
];

/** What each reason adds to a sentence's score when it is fully present; that of the lead depends on the genre. */
export const REASON_WEIGHTS: Readonly<Record<SuggestionReason, number>> = {
  lead: 1.2,
  title: 1.1,
  figure: 0.5,
  decision: 0.4,
  document: 0.3,
  quotation: 0.25,
  organisation: 0.2,
  date: 0.15,
};
