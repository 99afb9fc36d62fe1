import type { ExportRequest } from '../../components/library/export-model';
import {
  type Conversion,
  type ConversionChoice,
  EXPORT_LABELS,
  type ExportLabel,
  type ExportOptions,
} from '../../exchange/formats';
import { COLOURS, type Colour } from '../../highlights/colours';
import type { LibraryScope } from './scope';

/** What a format is told of a request, as a worker can be told it: words in place of functions. */
export interface ExportWords
  extends Pick<ExportOptions, 'now' | 'timeZone' | 'version' | 'locale' | 'split' | 'template'> {
  labels: Record<ExportLabel, string>;
  colours: Record<Colour, string>;
  conversion: ConversionChoice;
}

/** In the reader's language, names of inks and script. */
export const exportWords = (
  { ports, read, text }: LibraryScope,
  { script, files, template }: ExportRequest,
): ExportWords => {
  const { settings } = read();
  const { traditional = 's2tw', cornerQuotes = false } = settings ?? {};
  const t = text();
  const wordsOf = <Name extends string>(names: readonly Name[], word: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, string>;
  return {
    labels: wordsOf(EXPORT_LABELS, (label) => t.of('exportLabel', label)),
    colours: wordsOf(COLOURS, (colour) => settings?.colourNames[colour] || t.of('colour', colour)),
    now: ports.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: ports.version,
    locale: t.locale,
    conversion: { script, traditional, cornerQuotes },
    split: files === 'many',
    ...(template !== undefined && { template }),
  };
};

export const exportOptions = (
  { labels, colours, ...words }: ExportWords,
  conversion: Conversion | null,
): ExportOptions => ({
  ...words,
  labels: (label) => labels[label],
  colourName: (colour) => colours[colour],
  conversion,
});
