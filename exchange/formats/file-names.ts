/** What Windows forbids in names, as its full-width likeness; `#^[]` break links to a note in Obsidian. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '<': '\uff1c',
  '>': '\uff1e',
  ':': '\uff1a',
  '"': '\uff02',
  '/': '\uff0f',
  '\\': '\uff3c',
  '|': '\uff5c',
  '?': '\uff1f',
  '*': '\uff0a',
  '#': '\uff03',
  '^': '\uff3e',
  '[': '\uff3b',
  ']': '\uff3d',
};

/**
 * Names of devices, which Windows takes for the device whatever the extension is.
 * Microsoft, "Naming Files, Paths, and Namespaces".
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(?=\.|$)/i;

/**
 * Bytes of a whole name in UTF-8. File systems take 255 (Windows and macOS count shorter units, so that this is within
 * theirs), encrypted folders on Linux 143, and Windows 260 units with the path.
 */
const MOST_BYTES = 140;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Text as the name of a file, without its extension, at most so many bytes: no character that Windows, macOS or Linux
 * forbids, none that is not seen (controls, direction marks, lone surrogates), no dot or space at the ends, no
 * device's name; cut between characters as a reader sees them. Empty where nothing is left.
 */
export function safeName(text: string, most = MOST_BYTES): string {
  const visible = text
    .normalize('NFC')
    .replace(/\p{Surrogate}|[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/(?!\u200d)[\p{Cf}\p{Cn}\p{Co}]/gu, '')
    .replace(/[<>:"/\\|?*#^[\]]/g, (sign) => LOOKALIKES[sign] ?? '_')
    .replace(/\s+/gu, ' ');
  const name = cut(visible.replace(/^[\s.~\u200d]+/u, ''), most).replace(/[\s.\u200d]+$/u, '');
  return DEVICE.test(name) ? cut(`_${name}`, most).replace(/[\s.]+$/u, '') : name;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function cut(text: string, most: number): string {
  if (bytes(text) <= most) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of graphemes.segment(text)) {
    size += bytes(segment);
    if (size > most) break;
    kept += segment;
  }
  return kept;
}

/** Names for the files of one folder, each once, also where the folder takes large and small letters for the same. */
export function createNames(untitled: string) {
  const taken = new Set<string>();
  /** By the name that a title has alone: the number to try next. Articles of one title may be thousands. */
  const reached = new Map<string, number>();
  const nameOf = (title: string, extension: string, number: number): string => {
    const suffix = number === 1 ? '' : ` (${number})`;
    const room = MOST_BYTES - bytes(`${suffix}.${extension}`);
    return `${safeName(title, room) || safeName(untitled) || '_'}${suffix}.${extension}`;
  };
  const keyOf = (name: string): string => name.normalize('NFKD').toLowerCase();
  return {
    /**
     * @param extension without a dot
     * @returns the whole name: `蓝田市治理清水河.md`, then `蓝田市治理清水河 (2).md`
     */
    next(title: string, extension: string): string {
      const alone = keyOf(nameOf(title, extension, 1));
      for (let number = reached.get(alone) ?? 1; ; number++) {
        const name = nameOf(title, extension, number);
        const key = keyOf(name);
        if (taken.has(key)) continue;
        taken.add(key);
        reached.set(alone, number + 1);
        return name;
      }
    },
  };
}
