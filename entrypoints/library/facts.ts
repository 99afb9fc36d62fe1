import { languageTag } from '../../components/language-tag';
import type { LibraryCallbacks } from '../../components/library/model';
import type { FactRow } from '../../components/library/overview/facts-model';
import { correctedArticle, isWebUrl } from '../../exchange';
import { localDay } from '../../exchange/local-day';
import type { findFacts } from '../../highlights/facts';
import type { ListedArticle } from '../../storage';
import type { LibraryScope } from './scope';

/** So many articles are read at a time, so that the page stays quick. */
const PART = 40;

const factRows = ({ article, highlights }: ListedArticle, find: typeof findFacts): FactRow[] => {
  const { id, title, script, source, publishedAt, url } = correctedArticle(article);
  return highlights.flatMap((mark) => {
    const quote = mark.selectors.quote.exact;
    return find(quote).map(({ kind, value, unit, about, start, end }) => ({
      id: `${mark.id}/${start}`,
      articleId: id,
      kind,
      value,
      unit,
      about,
      quote,
      range: { start, end },
      title,
      lang: languageTag(script),
      source,
      publishedAt,
      url: isWebUrl(url) ? url : '',
    }));
  });
};

/** What stands in the marked sentences of the articles found, read part by part while it is looked at. */
export const createFacts = ({ ports, read, update, say, text }: LibraryScope) => {
  /** Reads the articles that are found now; ends with the signal. */
  const follow = async (signal: AbortSignal): Promise<void> => {
    const { ids } = read();
    const rows: FactRow[] = [];
    update({ facts: { rows: [], done: 0, total: ids.length } });
    const { findFacts: find } = await import('../../highlights/facts');
    for (let done = 0; done < ids.length; done += PART) {
      const listed = await ports.store.list(ids.slice(done, done + PART));
      if (signal.aborted) return;
      if (!listed.ok) return update({ failure: listed.error.code });
      rows.push(...listed.value.flatMap((each) => factRows(each, find)));
      update({ facts: { rows: [...rows], done: Math.min(ids.length, done + PART), total: ids.length } });
      // The reader's keys and clicks come in between.
      await new Promise((next) => setTimeout(next));
    }
  };

  const callbacks: Pick<LibraryCallbacks, 'exportFacts'> = {
    exportFacts: async (kinds) => {
      const { factsCsv } = await import('./facts-csv');
      const t = text();
      const rows = (read().facts?.rows ?? []).filter(({ kind }) => kinds.includes(kind));
      const name = `zhupi-facts-${localDay(ports.now())}.csv`;
      ports.download(name, new Blob([factsCsv(rows, t)], { type: 'text/csv' }));
      say(t('exported', name));
    },
  };

  return { follow, callbacks };
};
