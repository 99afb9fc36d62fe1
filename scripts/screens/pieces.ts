import type { BlockKind } from '../../article/types';
import type { Colour } from '../../highlights/colours';

/** An invented article with what a reader marked in it. */
export interface Piece {
  title: string;
  source: string;
  siteName: string;
  host: string;
  script: 'zh-Hans' | 'zh-Hant';
  publishedAt: string;
  author?: string;
  kicker?: string;
  documentNumber?: string;
  issuer?: string;
  blocks: readonly (string | { kind: BlockKind; text: string })[];
  marks: readonly { quote: string; colour: Colour; note?: string; tags?: readonly string[] }[];
  collections?: readonly string[];
}

const heading = (text: string) => ({ kind: 'heading' as const, text });

/** Towns, people and figures are invented. */
export const PIECES: readonly Piece[] = [
  {
    title: '云岭省启动农村饮水安全提升行动 三年覆盖一千二百个村',
    source: '云岭日报',
    siteName: '云岭省人民政府',
    host: 'www.yunling.example',
    script: 'zh-Hans',
    publishedAt: '2026-05-20T09:12+08:00',
    author: '陆闻溪',
    kicker: '让群众喝上放心水',
    blocks: [
      '5月19日，云岭省农村饮水安全提升行动启动会在望川市召开。会议提出，用三年时间对全省一千二百个村的供水设施进行改造，到2028年底农村自来水普及率达到96.5%，规模化供水工程覆盖农村人口比例由61%提高到78%。',
      '省水利厅厅长韩秋实在会上说，经过前期摸排，全省仍有二百零六个村存在季节性缺水，四百三十一处小型工程水质不稳定，主要集中在北麓、青禾、石桥湾三个县的高海拔地区。',
      heading('分类推进，一村一策'),
      '根据省政府办公厅印发的《农村饮水安全提升行动方案（2026—2028年）》，建设任务分为三类：人口集中的平原地区发展城乡供水一体化，由县级水厂统一供水；丘陵地区以乡镇为单位建设规模化供水工程；居住分散的山区改造小型集中供水设施，配备净化消毒设备。',
      '方案测算，三年总投资约48.6亿元，其中省级财政安排15亿元，申请中央补助9.2亿元，其余由市县统筹和社会资本解决。方案要求，每处工程开工前必须公示水源、造价和受益户数，完工后由村民代表参加验收。',
      '“不能只算建设账，不算管护账。”韩秋实表示，今年起每个县要明确一家专业化管护单位，水费收缴率低于八成的，次年不再安排新增项目。',
      heading('水质检测结果按季公布'),
      '省卫生健康委将把农村供水水质监测点由1,840个增加到2,600个，检测结果按季度向社会公布。记者在北麓县柳坪村看到，新建的清水池已经蓄水，村民谢长庚说，往年三四月间要到五公里外拉水，如今拧开龙头就有。',
    ],
    marks: [
      {
        quote: '到2028年底农村自来水普及率达到96.5%，规模化供水工程覆盖农村人口比例由61%提高到78%',
        colour: 'vermilion',
        note: '与2023年规划的95%相比上调；核对水利厅年报口径是否一致。',
        tags: ['饮水安全', '目标'],
      },
      {
        quote: '全省仍有二百零六个村存在季节性缺水，四百三十一处小型工程水质不稳定',
        colour: 'amber',
        tags: ['现状'],
      },
      {
        quote: '三年总投资约48.6亿元，其中省级财政安排15亿元，申请中央补助9.2亿元',
        colour: 'green',
        note: '余下24.4亿元由市县与社会资本承担，占一半。',
        tags: ['预算', '饮水安全'],
      },
      { quote: '水费收缴率低于八成的，次年不再安排新增项目', colour: 'blue', tags: ['政策工具'] },
    ],
    collections: ['水利报告 2026'],
  },
  {
    title: '松嶺市推動老屋加裝電梯 最高補助二百二十萬元',
    source: '松嶺市政府都市發展局',
    siteName: '松嶺市政府',
    host: 'www.songling.example',
    script: 'zh-Hant',
    publishedAt: '2026-06-11',
    blocks: [
      '為協助屋齡三十年以上、無電梯的集合住宅改善出入環境，松嶺市政府公布今年度加裝電梯補助辦法，每座最高補助二百二十萬元，補助比率由總經費的百分之四十五提高到百分之五十。',
      '都市發展局局長范宜庭說明，去年受理申請八十七件，核定六十二件，其中以東嶺、新埔兩區最多；申請人最常遇到的困難是一樓住戶不同意，以及基地退縮空間不足。',
      '新辦法增列整合費用，社區成立管理委員會並取得四分之三以上住戶同意者，可先請領十五萬元，作為規劃設計與說明會之用。市府並與三家銀行合作，提供最長十年的低利貸款。',
      '議員羅子謙在質詢時指出，現行審查平均需時七個月，要求市府在年底前縮短到四個月以內，並公布各案進度。',
    ],
    marks: [
      {
        quote: '每座最高補助二百二十萬元，補助比率由總經費的百分之四十五提高到百分之五十',
        colour: 'vermilion',
        note: '與望川市做法比較：望川按層數補助。',
        tags: ['老屋', '預算'],
      },
      { quote: '去年受理申請八十七件，核定六十二件', colour: 'green', tags: ['现状'] },
    ],
    collections: ['城市更新'],
  },
  {
    title: '关于进一步规范政府购买服务预算管理的通知',
    source: '望川市财政局',
    siteName: '望川市人民政府',
    host: 'czj.wangchuan.example',
    script: 'zh-Hans',
    publishedAt: '2026-04-08',
    documentNumber: '望财综〔2026〕17号',
    issuer: '望川市财政局',
    blocks: [
      '各县（区）财政局，市直各部门：',
      '为进一步规范政府购买服务行为，提高财政资金使用效益，根据《政府购买服务管理办法》和《望川市预算绩效管理办法》，现就有关事项通知如下。',
      heading('一、从严编制预算'),
      '政府购买服务支出应当列入部门预算，没有预算安排的不得实施购买。单个项目预算金额在200万元以上的，须经第三方成本测算；项目期限一般不超过三年。',
      heading('二、严格界定范围'),
      '不得将工程建设、融资行为和应由行政机关直接履行的职责纳入购买范围。对2025年审计指出的36个问题项目，责任部门应于6月30日前完成整改。',
      heading('三、强化绩效约束'),
      '项目绩效评价结果为“差”的，下一年度预算核减比例不低于20%。评价报告应当在市政府门户网站公开。',
    ],
    marks: [
      {
        quote: '单个项目预算金额在200万元以上的，须经第三方成本测算',
        colour: 'vermilion',
        tags: ['预算', '政策工具'],
      },
      {
        quote: '项目绩效评价结果为“差”的，下一年度预算核减比例不低于20%',
        colour: 'blue',
        note: '硬约束，前一版通知只写“适当核减”。',
        tags: ['绩效'],
      },
    ],
    collections: ['水利报告 2026', '财政'],
  },
  {
    title: '青禾县公布上半年经济运行情况 粮食总产增长3.1%',
    source: '青禾县统计局',
    siteName: '青禾县人民政府',
    host: 'www.qinghe.example',
    script: 'zh-Hans',
    publishedAt: '2026-07-18',
    blocks: [
      '上半年，全县实现地区生产总值87.4亿元，按不变价格计算，同比增长5.2%。其中，第一产业增加值21.3亿元，增长4.0%；第二产业增加值33.8亿元，增长6.4%；第三产业增加值32.3亿元，增长4.7%。',
      '夏粮播种面积42.6万亩，总产量17.9万吨，同比增长3.1%，单产提高1.8%。设施蔬菜面积扩大到6.2万亩。',
      '规模以上工业企业由51家增加到58家，工业用电量增长7.7%。民营经济增加值占比达到63.5%。',
      '城乡居民人均可支配收入14,260元，增长6.0%，收入差距由去年同期的2.21缩小到2.17。',
    ],
    marks: [
      {
        quote: '全县实现地区生产总值87.4亿元，按不变价格计算，同比增长5.2%',
        colour: 'green',
        tags: ['经济'],
      },
      {
        quote: '夏粮播种面积42.6万亩，总产量17.9万吨，同比增长3.1%',
        colour: 'green',
        tags: ['粮食', '经济'],
      },
      {
        quote: '收入差距由去年同期的2.21缩小到2.17',
        colour: 'amber',
        note: '去年公报写的是2.20，待核。',
        tags: ['收入'],
      },
    ],
    collections: ['县域经济'],
  },
];

/** Further titles, with source and host, that fill the list. */
export const TITLES: readonly [title: string, source: string, host: string, script: 'zh-Hans' | 'zh-Hant'][] =
  [
    ['北麓县农村道路养护办法出台 县乡村三级路长全覆盖', '北麓县交通运输局', 'www.beilu.example', 'zh-Hans'],
    ['望川港集装箱吞吐量连续五个月回升', '望川日报', 'news.wangchuan.example', 'zh-Hans'],
    ['新埔區公共托育中心啟用 收托名額增至一百二十名', '松嶺市政府社會局', 'www.songling.example', 'zh-Hant'],
    ['石桥湾县：三百户移民搬进新居', '云岭日报', 'www.yunling.example', 'zh-Hans'],
    ['省十四届人大常委会审议湿地保护条例修订草案', '云岭人大', 'rd.yunling.example', 'zh-Hans'],
    ['蓝田市今年新增公办幼儿园学位四千二百个', '蓝田晚报', 'news.lantian.example', 'zh-Hans'],
    ['東嶺捷運延伸線環評過關 預計明年動工', '松嶺新聞', 'news.songling.example', 'zh-Hant'],
    ['医保支付方式改革首年 次均住院费用下降6.8%', '望川市医疗保障局', 'ybj.wangchuan.example', 'zh-Hans'],
    ['清水河流域生态补偿协议续签 补偿标准提高一成', '蓝田日报', 'news.lantian.example', 'zh-Hans'],
    [
      '两部门约谈三家平台企业 要求公开配送计价规则',
      '云岭省市场监督管理局',
      'scjg.yunling.example',
      'zh-Hans',
    ],
    ['高校毕业生就业服务专项行动启动 提供岗位逾六万个', '云岭日报', 'www.yunling.example', 'zh-Hans'],
    ['社會住宅抽籤結果公布 中籤率為百分之十八', '松嶺市政府都市發展局', 'www.songling.example', 'zh-Hant'],
    ['望川市老旧管网改造完成过半 漏损率降至9.3%', '望川日报', 'news.wangchuan.example', 'zh-Hans'],
    ['北麓县撤并七所村小 校车线路同步延伸', '北麓县教育局', 'www.beilu.example', 'zh-Hans'],
    ['省审计厅发布专项债券资金使用情况审计结果', '云岭省审计厅', 'sjt.yunling.example', 'zh-Hans'],
    ['青禾县冷链物流园一期投用 年处理蔬菜十五万吨', '青禾融媒', 'www.qinghe.example', 'zh-Hans'],
    ['農會展售平台上線 首月成交逾三千萬元', '松嶺新聞', 'news.songling.example', 'zh-Hant'],
    ['云岭省碳排放权交易履约率达到99.2%', '云岭省生态环境厅', 'sthjt.yunling.example', 'zh-Hans'],
    ['蓝田市出台人才安居办法 购房补贴分三年发放', '蓝田市住房和城乡建设局', 'zjj.lantian.example', 'zh-Hans'],
    ['望川至石桥湾高速公路控制性工程贯通', '云岭交通', 'jt.yunling.example', 'zh-Hans'],
  ];
