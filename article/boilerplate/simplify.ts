/**
 * The other forms of the characters that phrases are written with, each before the one that is written. Kept beside the
 * phrases, because the fold's table takes longer to make than all lines of a page to be judged.
 */
export const FORMS =
  '䌽彩並并佈布併并來来係系俬私個个們们備备傢家傳传僅仅內内兩两冊册別别刪删則则創创動动務务區区協协卽即參参員员哩里問问單单噹当嚴严囘回圖图團团執执報报場场實实審审專专對对導导師师帳帐幷并廣广廻回張张強强彆别彊强彔录後后復复恊协應应懷怀戶户捲卷掃扫擊击擔担據据數数於于時时暫暂書书會会朞期朮术枱台査查條条構构標标機机檢检檯台欄栏權权歡欢歸归氣气決决沒没滬沪瀏浏為为炼链無无煉链熱热爲为獨独現现畧略當当發发監监眾众瞭了確确碼码礙碍稱称箇个節节範范簡简簽签籌筹籤签粵粤糰团糾纠級级紹绍終终組组結结絕绝絡络給给統统絲丝絶绝經经綫线維维網网綵彩線线緝缉編编縮缩總总繫系繼继續续纔才缐线羣群習习聞闻聯联聲声聽听臉脸臺台與与興兴舉举荳豆萬万蒐搜蔘参薦荐藍蓝處处號号衆众術术衕同裏里裝装裡里製制複复覆复覈核見见規规視视覽览觀观訂订訊讯討讨記记訪访設设許许訴诉註注証证評评詞词詢询話话該该認认語语誠诚說说説说調调談谈請请論论諮咨謝谢謹谨證证識识議议護护讀读讓让讚赞谘咨象像責责貼贴資资賞赏賬账贊赞蹤踪載载輯辑轉转辦办迴回這这連连週周進进選选還还郵邮鄭郑鈕钮錄录錯错録录錶表鍊链鍵键鏈链鏡镜長长門门閉闭開开間间閤合閱阅閲阅關关陸陆險险隱隐電电頁页頂顶須须頻频題题類类顧顾風风颱台餽馈饋馈馬马騐验騰腾驗验體体髮发鬚须麪面麫面麵面麺面點点齣出';

let simplified: Uint16Array | undefined;

function forms(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let at = 0; at < FORMS.length; at += 2) made[FORMS.charCodeAt(at)] = FORMS.charCodeAt(at + 1);
  return made;
}

/** A line with the characters of phrases in the form that phrases are written in; others stay as they are. */
export function simplify(text: string): string {
  simplified ??= forms();
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const form = simplified[text.charCodeAt(at)] as number;
    if (form === 0) continue;
    simple += text.slice(from, at) + String.fromCharCode(form);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}
