import { fold } from '../../chinese';

const CHINESE_DIGITS = '〇零一二三四五六七八九十百千万亿两';
/** A number in digits (with its point, thousands marks left in), or one of at least two Chinese numerals. */
const FIGURE = new RegExp(`\\d[\\d.,]*|[${CHINESE_DIGITS}]{2,}`, 'g');

/** The distinct figures of a text, as they are written. */
export const figures = (text: string): Set<string> =>
  new Set([...fold(text).matchAll(FIGURE)].map(([figure]) => figure.replace(/[.,]+$/, '')));
