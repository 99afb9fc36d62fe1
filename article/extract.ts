import { detectScript } from '../chinese';
import { toBlock } from './blocks';
import { classify, findStretch } from './boilerplate/classify';
import { cutTails } from './boilerplate/tail';
import { findContainer } from './container';
import { findDropped } from './dropped';
import { type Page, readLines } from './lines';
import { readMetadata } from './metadata';
import { readDeclared } from './metadata/declared';
import { findHeadline } from './metadata/title';
import { firstPost } from './posts';
import { withoutRepeated } from './repeated-lines';
import { finish, type Steps } from './steps';
import type { Article } from './types';
import { judge } from './verdict';

interface ExtractOptions {
  /** The document's address. */
  url: string;
  /** Keys of lines that articles of this host are known to share (`sharedLines`): evidence of boilerplate. */
  repeated?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds the article of a document, or null when it holds none to read (lists, home pages, framesets). The document
 * is not changed; the nodes in the result are its own. `url` is the document's address: it resolves relative links.
 * Never throws for what a page holds.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  return finish(extractFrom(readLines(document), document, options));
}

/** The same from a document whose lines were read, in steps. Their length grows with the number of lines. */
export function* extractFrom(
  page: Page,
  document: Document,
  { url, repeated = NONE }: ExtractOptions,
): Steps<Article | null> {
  const whole = findContainer(page);
  if (!whole || !judge(page, whole).isArticle) return null;
  yield;
  const container = firstPost(page, whole);
  const declared = readDeclared(document);
  const stretch = findStretch(page, container);
  const headline = findHeadline(page, container, stretch.first, declared);
  yield;
  const verdicts = withoutRepeated(page.lines, classify(page, container, stretch, headline.line), repeated);
  yield;
  const cut = cutTails(page.dom, page.lines, verdicts);
  const blocks = cut.lines.filter((_, index) => cut.verdicts[index] === 'body').map(toBlock);
  if (blocks.length === 0) return null;
  yield;
  const text = blocks.map((block) => block.text).join('\n');
  const script = detectScript(text);
  yield;
  const metadata = readMetadata(page, container, headline, verdicts, declared, url, script !== 'none');
  yield;
  return {
    ...metadata,
    script,
    blocks,
    dropped: findDropped({ ...page, lines: cut.lines }, cut.verdicts),
    text,
  };
}
