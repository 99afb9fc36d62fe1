import { textOf } from '../article/text-of';
import { fold } from '../chinese';

/**
 * What tells two texts of one address apart for a reader: the characters, folded, without white space. Another script,
 * other forms of quotation marks and another division into blocks are no change of the text.
 */
export function foldedText(blocks: readonly { text: string }[]): string {
  return fold(textOf(blocks)).replace(/\s+/gu, '');
}
