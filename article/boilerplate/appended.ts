/** Whom to ask, at the end of a notice: its own when it stands in the body, the site's below it. */
const CONTACT =
  /^[(]?(?:联系(?:人|电话|方式|地址)|聯[絡繫繋](?:人|電話|方式|地址)|新聞聯絡人|(?:咨询|諮詢|监督|監督|受理|报名|報名)(?:电话|電話|热线|熱線|地址))\s*:/;

/** What stands over the files that belong to a notice. */
const ATTACHMENTS = /^[【[(]?附\s*件(?:下[载載])?\s*[\d一二三四五六]*\s*[】\])]?\s*(?:[:.、]|$)/;

/** A file that belongs to a notice, by its name. Pictures are none: their names are left behind by editors. */
const FILE =
  /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|7z|csv|txt)\s*(?:[([][^)\]]{1,16}[)\]])?$|^\d{1,2}\s*[.、]\s*\S/i;

/** Whether a line (half-width marks) in the body's own element names whom to ask about it. */
export const isOwnContact = (plain: string): boolean => CONTACT.test(plain);

/** Whether a line (half-width marks) opens the list of files that belong to a notice. */
export const opensAttachments = (plain: string): boolean => ATTACHMENTS.test(plain);

/** Whether a line (half-width marks) under such an opening names one of the files. */
export const isAttachment = (plain: string): boolean => FILE.test(plain);
