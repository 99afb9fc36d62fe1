import type { Page } from '../lines';
import { isPerson } from './names';

/** Names of a page that somebody writes alone. */
const OWNED = /^(.{2,12}?)的(?:博客|[网網][志誌]|部落格|[专專][栏欄]|空[间間]|日[志誌]|主[页頁]|blog)$/iu;
const PARTS = /\s*[_|\uff5c-]+\s*/;

/**
 * Whose site it is: by a part of the head's title behind the headline (`王小明的博客`), or by a first-rank heading that
 * leads to the site's front page and is such a name or a person's.
 */
export function readOwner({ lines }: Page, title: string): string | null {
  for (const part of title.split(PARTS).slice(1)) {
    const owner = OWNED.exec(part)?.[1];
    if (owner) return owner;
  }
  for (const { box, headline, linked, text } of lines) {
    const owner =
      box.tag === 'h1' &&
      linked > 0 &&
      !headline &&
      (OWNED.exec(text)?.[1] ?? (isPerson(text) ? text : null));
    if (owner) return owner;
  }
  return null;
}
