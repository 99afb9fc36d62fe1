import type { Particulars } from '../article';
import { maskedPage } from '../article/masked-page';
import type { PageFacts } from '../messaging/reader-calls';
import type { Reading } from './reading';

export interface ReportSource {
  document: Document;
  /** As it is in the address bar. */
  address: string;
  /** Version of the extension. */
  version: string;
  status: PageFacts['status'];
  reading: Reading | null;
  particulars: Particulars | null;
}

/** What was made of each node: `body:paragraph`, `dropped:footer`, `field:source`. */
const notes = (reading: Reading | null, particulars: Particulars | null): Map<Node, string> => {
  const noted = new Map<Node, string>();
  const note = (node: Node | undefined, text: string) => {
    if (node) noted.set(node, [noted.get(node), text].filter(Boolean).join(' '));
  };
  for (const { node, kind } of reading?.article.blocks ?? []) note(node, `body:${kind}`);
  for (const { node, reason } of reading?.article.dropped ?? []) note(node, `dropped:${reason}`);
  for (const [field, evidence] of Object.entries(particulars?.evidence ?? {})) {
    note(evidence?.node, `field:${field}`);
  }
  return noted;
};

/** An address without what may tell of its reader: query and fragment. */
const plainAddress = (address: string): string =>
  URL.canParse(address) ? `${new URL(address).origin}${new URL(address).pathname}` : '';

/**
 * A file to be sent to us about a page that was read wrongly: the page's structure, every text masked, with what was
 * made of it. Nothing of the library is in it.
 */
export const writeReport = ({
  document,
  address,
  version,
  status,
  reading,
  particulars,
}: ReportSource): string => {
  const noted = notes(reading, particulars);
  // In a comment nothing may end it early: addresses have no ">" unescaped, versions and states neither.
  const about = [`Zhupi ${version}`, plainAddress(address).replace(/--/g, '%2D%2D'), status].join('\n');
  return `<!--\n${about}\n-->\n${maskedPage(document, (node) => noted.get(node) ?? null)}\n`;
};
