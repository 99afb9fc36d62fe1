/** Surnames whose letter is also the Simplified form of another word's. */
export const SURNAMES = '于范余岳游涂干朴郁谷曲种仇姜占';

/** What stands before a name: who somebody is. */
export const TITLE =
  /(?:记者|书记|秘书|[省市县区镇乡州局厅处科所站校院行村队组会部司署社团]长|主任|同志|委员|代表|法官|检察官|主席|经理|总裁|教授|医生|[原被]告|被告人|嫌疑人|上诉人|民警|干警|通讯员|负责人|董事长|行长|摄影|编辑|作者|法定代表人|选手|队员|主播|研究员|院士|司机|家长|患者|村民|居民|市民|业主|租客|店主|老板|户主|队长|烈士|学者|作家|演员|导演|专家|律师|会计|职工|员工|同学|学生) ?$/;

/** What stands behind a surname: how somebody is addressed. */
export const ADDRESS =
  /^(?:女士|先生|老师|师傅|大[爷妈娘伯叔姐哥]|奶奶|爷爷|阿姨|老汉|老[太人]|书记|[省市县区镇乡州局厅处科所站校院村队]长|主任|律师|医生|法官|教授|某)/;

/** Letters that given names are made of. */
const GIVEN =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超兰霞刚桂华建国志文辉玲玉红梅龙鹏飞波宁林峰亮峻立洪斌宏庆荣祥永忠德福义光浩振兴学凯欣怡佳嘉瑞雪琴云莲珍环雷健世良燕友晨宇泽轩博子涵思睿俊毅卫利昌树清金胜康泉源安根全才发顺贵富仁川江河淼鑫森炎晶晓培传绍继先宪启正维连占彦玮璐珊倩莉萍慧颖婷雯琳瑶洁梦诗凡凤君琪琦莹蓉芬芝菊竹松柏楠彬坤冬夏秋锋钢铁锐剑武威雄豪奇伦旭昊昕映曦晖阳贤耀跃进争革春海明平东生成新民和';

/** What follows a name: an address, or what people do in the news. */
const AFTER_NAME =
  '同志|先生|女士|书记|等|任|当选|出席|主持|参加|表示|介绍|说|称|指出|强调|告诉|认为|陪同|带队|报道|摄|涉嫌|受贿|犯|作|被|系|的|为';

/** A given name of one letter or two, and what follows it. */
export const GIVEN_NAME_AND_MORE = new RegExp(
  `^[${GIVEN}]{1,2}(?=[、，。；：！？）)（(“”《 \\n]|${AFTER_NAME})`,
);

/** The same, or the end of the text behind the name. */
export const GIVEN_NAME = new RegExp(`${GIVEN_NAME_AND_MORE.source}|^[${GIVEN}]{1,2}$`);

/** Before a name in running text: a mark, or what is done to people. */
export const BEFORE_NAME =
  /(?:[，。；：、“（！？,.·\s(]|任命|免去|提名|推选|选举|增补|给予|决定|由|对|以及|及|姓名|叫|陪同|提拔|采访|会见|慰问|学习|悼念)$/;
