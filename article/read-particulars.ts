import type { Findings } from './findings';
import { type Metadata, readMetadata } from './metadata';
import { findNextPage } from './next-page';
import { PART_OF, type Ruled, readField } from './site-rules';
import type { Article } from './types';

/** All that is said of an article: who wrote and published it when and where, and where it goes on. */
export type Particulars = Metadata & Pick<Article, 'nextPageUrl'>;

/** Reads an article's particulars. Of its document, only names, addresses and links are read again. */
export const readParticulars = (findings: Findings): Particulars => {
  const { document, page, container, headline, verdicts, blocks, declared, url, isChinese, ruled } = findings;
  const read = readMetadata(page, container, headline, verdicts, declared, url, isChinese);
  const metadata = ruled ? withRuled(read, ruled) : read;
  const { title } = metadata;
  return {
    ...metadata,
    nextPageUrl: findNextPage(page.dom, document, blocks, { url, declared: declared.next, title }),
  };
};

/** Dates of the sites that rules are made for are in Chinese time. */
const ZONE = '+08:00';

/** Particulars with those that a site's rules found in their places. */
function withRuled(metadata: Metadata, ruled: Ruled): Metadata {
  const read = { ...metadata, evidence: { ...metadata.evidence } };
  for (const field of ['publishedAt', 'source', 'author'] as const) {
    const found = ruled.find(PART_OF[field], (text) => readField(field, text, ZONE));
    if (!found) continue;
    const { value, ...evidence } = found;
    read[field] = value;
    read.evidence[field] = evidence;
  }
  return read;
}
