import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportedFile } from './types';

interface Entry {
  name: string;
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
 * Packs files as they come. Names are UTF-8 and marked as such. More than a zip can count go into a second one.
 * @param fill adds the files, each name once
 */
export async function zipFiles(
  name: string,
  fill: (add: (entry: Entry) => void) => Promise<void>,
): Promise<ExportedFile[]> {
  const archives: ReturnType<typeof openArchive>[] = [];
  let count = 0;
  await fill((entry) => {
    if (count % MOST_FILES === 0) archives.push(openArchive());
    count += 1;
    archives.at(-1)?.add(entry);
  });
  if (archives.length === 0) archives.push(openArchive());
  return archives.map((archive, index) => ({
    name: index === 0 ? name : name.replace(/(?=\.zip$)/, `-${index + 1}`),
    mediaType: 'application/zip',
    content: archive.close(),
  }));
}

function openArchive() {
  const content: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    content.push(chunk as Uint8Array<ArrayBuffer>);
  });
  return {
    add(entry: Entry) {
      const file = new ZipDeflate(entry.name, { level: 6 });
      file.mtime = new Date(Math.min(LATEST, Math.max(EARLIEST, entry.time)));
      zip.add(file);
      file.push(typeof entry.content === 'string' ? strToU8(toUtf16(entry.content)) : entry.content, true);
    },
    close() {
      zip.end();
      return content;
    },
  };
}

/** Text that has a UTF-8 form: a lone surrogate becomes U+FFFD, as in a Blob. */
function toUtf16(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
