import { fold } from '../chinese';

/**
 * A text as it is searched: folded to one script and one width, and in lower case. As long as the text itself, so that
 * places found in it are places in the text, in UTF-16 code units.
 */
export function searchKey(text: string): string {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : [...folded].map(lowerInPlace).join('');
}

/** A few letters (İ) grow when lowered: they stay as they are. */
function lowerInPlace(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
