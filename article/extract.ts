import { detectScript } from '../chinese';
import { toBlock } from './blocks';
import { classify, findStretch, type Verdict } from './boilerplate/classify';
import { cutTails } from './boilerplate/tail';
import { type Container, seekContainer, summed } from './container';
import { isWithin } from './dom';
import { findDropped } from './dropped';
import type { FoundArticle } from './findings';
import { addressOf } from './frames';
import { type Line, type Page, readLines } from './lines';
import { readDeclared } from './metadata/declared';
import { findHeadline, type Headline } from './metadata/title';
import { firstPost } from './posts';
import { readParticulars } from './read-particulars';
import { withoutRepeated } from './repeated-lines';
import { type Ruled, readByRules, rulesFor } from './site-rules/read';
import { SITE_RULES } from './site-rules/rules';
import type { SiteRule } from './site-rules/types';
import { finish, type Steps } from './steps';
import { textOf } from './text-of';
import type { Article } from './types';
import { judge } from './verdict';

export interface ExtractOptions {
  /** The document's address. */
  url: string;
  /** Keys of lines that articles of this host are known to share (`sharedLines`): evidence of boilerplate. */
  repeated?: ReadonlySet<string>;
  /** Selectors by site, taken before what is worked out. Absent: ours. */
  rules?: readonly SiteRule[];
  /** The reader's own, which go before those. */
  ownRules?: readonly SiteRule[];
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Finds the article of a document, or null when it holds none to read (lists, home pages, framesets). The document
 * is not changed; the nodes in the result are its own. `url` is the document's address: it resolves relative links.
 * Never throws for what a page holds.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  const found = finish(findArticle(readLines(document), document, options));
  if (!found) return null;
  const { findings, ...article } = found;
  return { ...readParticulars(findings), ...article };
}

/**
 * The body of the article and what is dropped around it, from a document whose lines were read, in steps whose length
 * grows with the number of lines. `readParticulars` reads the rest from the findings.
 */
export function* findArticle(
  page: Page,
  document: Document,
  { url, repeated = NONE, rules = SITE_RULES, ownRules = [] }: ExtractOptions,
): Steps<FoundArticle | null> {
  const ruled = readByRules(page, document, rulesFor([...ownRules, ...rules], url));
  const whole = yield* seekContainer(page);
  yield;
  const chosen = ruled?.body ? summed(page.lines, { ...ruled.body, box: ruled.body }, true) : null;
  if (!chosen && (!whole || !judge(page, whole).isArticle)) return null;
  yield;
  const container = chosen ?? firstPost(page, whole as Container);
  const declared = readDeclared([document, ...page.framed.values()]);
  yield;
  const stretch = findStretch(page, container);
  yield;
  const headline = ruledHeadline(page, ruled) ?? findHeadline(page, container, stretch.first, declared);
  yield;
  const first = yield* classify(page, container, stretch, headline.line);
  const judged = withoutRepeated(page.lines, first, repeated);
  const verdicts = ruled
    ? judged.map((verdict, index) => ruledVerdict(verdict, page.lines[index], ruled))
    : judged;
  yield;
  const cut = cutTails(page.dom, page.lines, verdicts);
  yield;
  const blocks = cut.lines.filter((_, index) => cut.verdicts[index] === 'body').map(toBlock);
  if (blocks.length === 0) return null;
  yield;
  const text = textOf(blocks);
  const own = [...page.framed.values()].at(-1);
  const script = detectScript(text);
  yield;
  const dropped = findDropped({ ...page, lines: cut.lines }, cut.verdicts);
  // Pictures and frames have no lines.
  for (const node of ruled?.left ?? []) {
    if (!dropped.some((part) => isWithin(page.dom, node, part.node) || isWithin(page.dom, part.node, node)))
      dropped.push({ node, text: '', reason: 'site-rule' });
  }
  return {
    title: headline.text,
    script,
    blocks,
    dropped,
    text,
    findings: {
      document: own ?? document,
      page,
      container,
      headline,
      verdicts,
      blocks,
      declared,
      // A frame that was written by script has no address of its own.
      url: own && /^https?:/.test(addressOf(own)) ? addressOf(own) : url,
      isChinese: script !== 'none',
      ruled,
    },
  };
}

/** What a site's rules say of a line that is no headline, or else what was made of it. */
function ruledVerdict(verdict: Verdict, line: Line | undefined, ruled: Ruled): Verdict {
  if (verdict === 'visible') return verdict;
  const said = ruled.says(line?.texts[0]);
  if (said === 'keep') return 'body';
  return said === 'drop' && verdict === 'body' ? 'site-rule' : verdict;
}

/** The headline that a site's rule found, with its line. */
function ruledHeadline({ dom, lines }: Page, ruled: Ruled | null): Headline | null {
  if (!ruled?.title?.node) return null;
  const { value: text, where, confidence, node } = ruled.title;
  return {
    text,
    line: lines.findIndex(({ texts }) => isWithin(dom, texts[0], node)),
    lines: 1,
    where,
    confidence,
  };
}
