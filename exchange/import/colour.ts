import { COLOURS, type Colour } from '../../highlights/colours';

/** Our inks for the colours of other programs: Readwise, Kindle, Zotero and annotation tools use these names. */
const INKS: Readonly<Record<string, Colour>> = {
  red: 'vermilion',
  pink: 'vermilion',
  magenta: 'vermilion',
  orange: 'amber',
  yellow: 'amber',
  aqua: 'blue',
  cyan: 'blue',
  teal: 'green',
  lime: 'green',
  purple: 'violet',
  gray: 'grey',
  black: 'grey',
};

/** The ink for a colour's name, ours or another program's; null for a name that says nothing to us. */
export function inkOf(name: string | null): Colour | null {
  const wanted = (name ?? '').trim().toLowerCase();
  const own = COLOURS.find((colour) => colour === wanted);
  return own ?? (Object.hasOwn(INKS, wanted) ? (INKS[wanted] ?? null) : null);
}
