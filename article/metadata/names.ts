/** The family names that most people bear, in both scripts. One character: a longer list would find hardly more. */
const FAMILY =
  '[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于余叶葉蒋蔣杜苏蘇魏程吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆司卓古吉简簡车車项項连連麦麥邬鄔栗闵閔戴金蔡巫谌諶池冼萧向佘匡卜卞仇佟冷晏晋桂桑楚楼樓狄班瞿窦竇缪繆臧荆荣榮莘鄢邰郁郗闻聞隋鞠鹿席敖燕甄皮芦苑茅茹荀蔚蔺褚谈談逯扈封尧宗宫戚戎敬栾欒柏寇费費廉岑奚郎湛禹裘杭诸諸钮鈕嵇惠芮储儲糜仲伊厉厲祖郜薄宿屠胥贡貢姬郦酈雍濮戈庾巩鞏晁阚闞沙巢蒯查竺桓邝鄺路应應娄婁虞毋勾戢邸綦亓粟揭谯昝佴仝亢蒿郇劳勞寿壽景仉]';
const HAN = '[\\u3400-\\u9fff]';

/** Names of other peoples in Chinese characters: `阿依古丽·买买提`. */
export const DOTTED = `${HAN}{1,7}(?:·${HAN}{1,8})+`;

/** Family names of two characters. */
const COMPOUND =
  '(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|慕容|皇甫|公孙|令狐|端木|尉迟|东方|東方|夏侯|长孙|宇文|南宫)';

/** A full name whose family name has two characters. */
export const LONG_NAME = `${COMPOUND}${HAN}{1,2}`;

/** A person's full name in Chinese characters: a pattern without anchors. */
export const PERSON = `(?:${DOTTED}|${LONG_NAME}|${FAMILY}${HAN}{1,2})`;

/** A family name of two characters without a name behind it. */
const FAMILY_ONLY = new RegExp(`^${COMPOUND}$`);
const IS_PERSON = new RegExp(`^${PERSON}$`);
/** Everyday words that look like one. */
const NOT_PERSON =
  /^(?:关闭|關閉|查[看询詢]|路[透况面上]|应[急当]|應[急當]|景[区區色]|沙[龙发龍發]|厉害|祖国|伊[始人]|文[图圖字]|向[上下前]|封面|宗旨|皮肤|席位|楼市|楼盘|冷[门空]|荣誉|时间|時間|简介|簡介|高考|金融|金额|方案|方法|常识|马上|温馨|安全|成果|成员|关于|關於|关注|關注|文章|文化|文字|管理|施工|向前|项目|項目|解读|解讀|解析|解说|单位|時事|时事|时评|時評|江[苏蘇]|安徽|石家庄|万[元人]|任务|任務|连载|連載|明日|车[展讯]|.*(?:[报報社网網局部摄攝]|[记記]者|报道|報[道導]))$/;

/** Whether a word is the name of a person, by its family name and its length. */
export const isPerson = (word: string): boolean =>
  IS_PERSON.test(word) && !NOT_PERSON.test(word) && !FAMILY_ONLY.test(word);

/** How the names of offices, media and places end, and everyday words of lines of particulars. */
const NO_NAME =
  /[网網社报報局部厅廳院会會心处處科室组組队隊站所台臺县縣市区區镇鎮乡鄉村省国國办辦委媒校馆館园園司厂廠府号號刊频頻]$|[综綜]合|[图圖]|[编編]|[摄攝]|[采採]|[调調]查|[观觀]察|[专專]|[现現][场場]|整理|通[讯訊]|[来來]源|[视視]|原[创創]|[转轉]|[评評]|[时時]|[讯訊]$/;
const LIKE_NAME = new RegExp(`^(?:${DOTTED}|${HAN}{2,3})$`);

/**
 * Whether a word may be a name where something else says that one stands there (behind 记者, before 文): any family name,
 * and pen names.
 */
export const isLikeName = (word: string): boolean =>
  isPerson(word) ||
  (LIKE_NAME.test(word) && !NO_NAME.test(word) && !NOT_PERSON.test(word) && !FAMILY_ONLY.test(word));

/** Whether words with single spaces between them are all names of persons. */
export const arePersons = (names: string): boolean => names.split(' ').every(isPerson);

/** Whether words with single spaces between them may all be names. */
export const areLikeNames = (names: string): boolean => names.split(' ').every(isLikeName);
