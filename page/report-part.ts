import { particularsOf } from './particulars';
import type { ReaderContext } from './reader-context';
import { writeReport } from './report';

/** The report of the page that a reader runs on, as it was read last. */
export const reportOnPage = async ({ document, page, version }: ReaderContext): Promise<string> => {
  const particulars = page.reading && (await particularsOf(page.reading));
  return writeReport({
    document,
    address: page.url,
    version,
    status: page.status,
    reading: page.reading,
    particulars: particulars?.ok ? particulars.value : null,
  });
};

export type ReportPart = typeof reportOnPage;
