import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';

const CHARSET = /<meta[^>]{0,200}charset\s*=|<\?xml[^>]{0,100}encoding\s*=/i;
const HEAD = 8192;

/**
 * A saved page as bytes to sniff, or the text itself where sniffing by the rules of HTML would go wrong: pages saved as UTF-8 whatever
 * their head says, and Chinese pages that declare nothing.
 */
export function readPage(file: string): string | Buffer {
  const bytes = readFileSync(file);
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  try {
    if (!marked) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = bytes.subarray(0, HEAD).toString('latin1');
    if (!CHARSET.test(head)) return new TextDecoder('gb18030').decode(bytes);
  }
  return bytes;
}

/**
 * Reads a saved page as a document, without running its scripts, for as long as `use` needs it. The next page waits for
 * a turn of the event loop: until then jsdom's weak references hold the whole document in memory.
 */
export async function usePage<T>(file: string, url: string, use: (document: Document) => T): Promise<T> {
  const address = URL.canParse(url) && /^https?:/i.test(url) ? url : 'about:blank';
  const { window } = new JSDOM(readPage(file), {
    url: address,
    virtualConsole: new VirtualConsole(),
  });
  try {
    return use(window.document);
  } finally {
    window.close();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
