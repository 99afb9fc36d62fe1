/** What stands before or after names and is none; 文 divided from them only, since names end in it. */
const ROLE =
  /^(?:本[报報])?(?:见习|見習|实习|實習)?(?:记者|記者|通讯员|通訊員|特约评论员|作者|编辑|編輯|文|撰文)[:\uff1a/|\s]+|\s*(?:[报報][道導]|[摄攝]影?)$|[\s/\uff0f|]+文$/gu;

/**
 * The names in an author's line, each once: Chinese ones are divided by spaces, commas and strokes, others by commas
 * and `and` alone, because they hold spaces. A dot inside a name (`阿依古丽·买买提`) divides nothing.
 */
export function splitNames(author: string | null): string[] {
  const line = (author ?? '').replace(ROLE, '').trim();
  const divider = /\p{Script=Han}/u.test(line)
    ? /[\s、,\uff0c;\uff1b/\uff0f|&]+/u
    : /\s*[、,\uff0c;\uff1b/\uff0f|&]\s*|\s+and\s+/iu;
  return [...new Set(line.split(divider).map((name) => name.trim()))].filter((name) => name !== '');
}
