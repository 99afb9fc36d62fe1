/**
 * `npm run eval:formats -- [--json FILE]`: each export of an invented library opened by an independent program, and how
 * much processor time 100,000 marks take. Papa Parse writes the same rows beside our CSV.
 */

import Papa from 'papaparse';
import type { Library } from '../../exchange';
import {
  articlesOf,
  type ExportedFile,
  type ExportFormat,
  exportFormats,
  writeAs,
} from '../../exchange/formats';
import { inventedLibrary } from '../bench/library/invented';
import { readOptions } from '../options';
import { type Figure, writeFigures } from './figures';
import { READERS } from './formats/readers';

const { values: options } = readOptions({ options: { json: { type: 'string' } } });
const NOW = Date.UTC(2026, 0, 2);
const SMALL = { articles: 200, highlights: 2000, seed: 5 };
const LARGE = { articles: 10_000, highlights: 100_000, seed: 5 };

const rows: Figure[] = [];
const put = (row: Omit<Figure, 'peer' | 'peerValue'> & Partial<Figure>) =>
  rows.push({ peer: null, peerValue: null, ...row });

async function written(format: ExportFormat, library: Library, split: boolean): Promise<ExportedFile> {
  const result = await writeAs(format.id, articlesOf(library), {
    labels: (label) => label,
    colourName: (colour) => colour,
    now: NOW,
    timeZone: 'Asia/Shanghai',
    version: '0',
    locale: 'en',
    split,
  });
  const [file] = result.ok ? result.value.files : [];
  if (!file) throw new Error(`${format.id} was not written`);
  return file;
}

const bytesOf = async ({ content }: ExportedFile) => new Uint8Array(await new Blob(content).arrayBuffer());
const sorted = (texts: string[]) => [...texts].sort();

/** The share of texts that came back, each as often as it was put in. */
function shareFound(wanted: string[], found: string[]): number {
  const left = new Map<string, number>();
  for (const text of sorted(found)) left.set(text, (left.get(text) ?? 0) + 1);
  const hits = wanted.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
  return hits.length / Math.max(wanted.length, found.length);
}

const small = inventedLibrary(SMALL, NOW);
const live = small.highlights.filter(({ deleted }) => !deleted.value);
const wanted = {
  quotes: live.map(({ selectors }) => selectors.quote.exact),
  titles: small.articles.filter(({ deleted }) => !deleted.value).map(({ title }) => title),
};
for (const format of exportFormats) {
  const { by, finds, read } = READERS[format.id];
  const found = await read(await bytesOf(await written(format, small, format.id === 'markdown')));
  put({
    id: `formats.${format.id}.read`,
    what: `${format.id}: ${finds} that ${by} finds (${wanted[finds].length})`,
    value: Math.round(shareFound(wanted[finds], found) * 1e4) / 100,
    unit: '%',
    bar: 100,
    better: 'higher',
  });
}

const large = inventedLibrary(LARGE, NOW);
/** Processor time, so that a busy machine counts for nothing; milliseconds. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
};
const papa = await timed(async () => {
  const titles = new Map(large.articles.map((article) => [article.id, article]));
  return new Blob([
    Papa.unparse(
      large.highlights.map((mark) => ({
        Highlight: mark.selectors.quote.exact,
        Title: titles.get(mark.articleId)?.title,
        URL: titles.get(mark.articleId)?.url,
        Note: mark.note.versions.map(({ text }) => text).join('\n\n'),
        Location: mark.selectors.position.start,
        Date: new Date(mark.createdAt).toISOString(),
        Tags: Object.keys(mark.tags).join(', '),
        Color: mark.colour.value,
      })),
      { quotes: true, escapeFormulae: true },
    ),
  ]).arrayBuffer();
});
for (const format of exportFormats) {
  let size = 0;
  const time = await timed(async () => {
    size = (await bytesOf(await written(format, large, false))).length;
  });
  put({
    id: `formats.${format.id}.time`,
    what: `${format.id}: ${LARGE.highlights} marks written (${Math.round(size / 1e5) / 10} MB)`,
    value: time,
    unit: 'ms',
    // A Word document is made as a tree of objects, by the library for it.
    bar: format.id === 'docx' ? null : 5000,
    better: 'lower',
    ...(format.id === 'csv' && { peer: 'Papa Parse', peerValue: papa }),
  });
}
put({
  id: 'formats.memory',
  what: 'resident at the end, the library and the largest files with it',
  value: Math.round(process.memoryUsage().rss / 1e6),
  unit: 'MB',
  bar: null,
  better: 'lower',
});

for (const { what, value, unit, bar, peer, peerValue } of rows) {
  const said = [bar === null ? '' : `bar ${bar}`, peer === null ? '' : `${peer} ${peerValue}`].filter(
    Boolean,
  );
  console.log(`${what}: ${value} ${unit}${said.length > 0 ? ` (${said.join(', ')})` : ''}`);
}
if (options.json) writeFigures(options.json, rows);
