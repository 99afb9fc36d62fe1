import type { TextRange } from '../types';

/** The name of a document or work, over the fold. */
export const DOCUMENT_NAME = /《[^《》\n]{2,60}》/g;

/** A document number, over the fold: 国办发(2024)12号 (2023)松01民终118号 国务院令第748号 2024年第3号公告 院臺法字第113123號 113年度訴字第12號 */
export const DOCUMENT_NUMBER =
  /[一-鿿]{1,10}[([](?:19|20)\d\d[)\]] ?第?\d{1,5}号|[([](?:19|20)\d\d[)\]][一-鿿]{1,4}\d{0,6}[一-鿿]{1,4}\d{1,6}号|[一-鿿]{0,8}(?:令|公告|通告)第\d{1,5}号|(?:19|20)\d\d年第\d{1,5}号(?:令|公告|通告)?|(?:\d{2,3}年度)?[一-鿿]{1,10}字第\d{1,12}号/g;

/** Words before a number that are no part of the body's name. */
const LEADING = /^(?:.*(?:根据|依照|按照|依据|遵照|印发|参照|见|的)|依)/;

/** The documents that a sentence's fold names, in order. */
export function findDocuments(folded: string): TextRange[] {
  const names = [...folded.matchAll(DOCUMENT_NAME)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const numbers = [...folded.matchAll(DOCUMENT_NUMBER)].map(({ 0: found, index }) => ({
    start: index + (LEADING.exec(found)?.[0].length ?? 0),
    end: index + found.length,
  }));
  return [
    ...names,
    ...numbers.filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end)),
  ];
}
