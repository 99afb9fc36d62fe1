import { strToU8, Zip, ZipDeflate } from 'fflate';
import { createPieces } from './pieces';
import type { ExportedFile } from './types';

interface Entry {
  name: string;
  /** Bytes are packed already, and stay as they are. */
  content: string | Uint8Array<ArrayBuffer>;
  /** Milliseconds since the epoch: when the article was captured, so that equal exports are equal files. */
  time: number;
}

/** A zip without its 64-bit extension counts its files in 16 bits. */
const MOST_FILES = 65_000;

/** The years that a zip can write. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2099, 11, 30);

/**
 * Packs files as they come. More than a zip can count go into a second one.
 * @param fill adds the files, each name once
 */
export async function zipFiles(
  name: string,
  fill: (add: (entry: Entry) => void) => Promise<void>,
): Promise<ExportedFile[]> {
  const archives: ReturnType<typeof openZip>[] = [];
  let count = 0;
  await fill((entry) => {
    if (count % MOST_FILES === 0) archives.push(openZip());
    count += 1;
    archives.at(-1)?.add(entry);
  });
  if (archives.length === 0) archives.push(openZip());
  return archives.map((archive, index) => ({
    name: index === 0 ? name : name.replace(/(?=\.zip$)/, `-${index + 1}`),
    mediaType: 'application/zip',
    content: archive.close(),
  }));
}

/** A zip that is packed while it is written. Names are UTF-8 and marked as such. */
export function openZip() {
  const pieces = createPieces();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    pieces.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const begin = (name: string, time: number, level: 0 | 6): ZipDeflate => {
    const file = new ZipDeflate(name, { level });
    file.mtime = new Date(Math.min(LATEST, Math.max(EARLIEST, time)));
    zip.add(file);
    return file;
  };
  return {
    /** Begins a file of text, which must be ended before the next begins. */
    open(name: string, time: number) {
      const file = begin(name, time, 6);
      return {
        write: (text: string) => file.push(strToU8(toUtf16(text))),
        end: () => file.push(new Uint8Array(), true),
      };
    },
    add({ name, content, time }: Entry) {
      if (typeof content === 'string') begin(name, time, 6).push(strToU8(toUtf16(content)), true);
      else begin(name, time, 0).push(content, true);
    },
    close(): Blob[] {
      zip.end();
      return pieces.end();
    },
  };
}

/** Text that has a UTF-8 form: a lone surrogate becomes U+FFFD, as in a Blob. */
function toUtf16(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
