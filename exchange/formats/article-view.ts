import { collectionsOf, correctedArticle } from '../article-edits';
import { tagsOf } from '../edits';
import type { LiveArticle } from '../live';
import { noteText } from '../note';
import type { ArticleRecord, HighlightRecord } from '../records';
import { isWebUrl } from '../url-key';
import { citation } from './citation/gbt7714';
import { isConverted, languageOf } from './conversion';
import { dayIn } from './days';
import type { ExportOptions } from './types';

/** A mark as files show it: chosen script, plain values. */
export interface MarkView {
  record: HighlightRecord;
  /** In the chosen script. */
  quote: string;
  /** In the page's own script, where that differs; else null. */
  original: string | null;
  /** The reader's own words: never converted. */
  note: string;
  tags: string[];
  /** Number of its paragraph in the article, from 1. */
  paragraph: number;
  createdAt: number;
}

/** An article as files show it: facts as corrected, in the chosen script; empty strings where nothing is known. */
export interface ArticleView {
  /** As the reader corrected it, in the page's own script. */
  record: ArticleRecord;
  /** http(s), normalised; empty for anything else. */
  url: string;
  originUrl: string;
  title: string;
  subtitle: string;
  /** Who published it first, else the site. */
  source: string;
  siteName: string;
  author: string;
  editor: string;
  issuer: string;
  documentNumber: string;
  /** ISO 8601 of any precision, as the page stated it. */
  published: string;
  capturedAt: number;
  /** The day of `capturedAt`, `2024-05-06`. */
  capturedOn: string;
  collections: string[];
  /** BCP 47 tag of the texts as shown; empty where the page's language is not known. */
  language: string;
  /** BCP 47 tag of `original`s. */
  originalLanguage: string;
  /** GB/T 7714-2015. */
  citation: string;
  marks: MarkView[];
}

/** One article with its live marks, as files show it. */
export function articleView(live: LiveArticle, options: ExportOptions): ArticleView {
  const article = correctedArticle(live.article);
  const { conversion, timeZone } = options;
  const changes = isConverted(article.script, conversion);
  const shown = (text: string | null | undefined): string =>
    changes && conversion && text ? conversion.convert(text) : (text ?? '');
  const original = languageOf(article.script) ?? '';
  const capturedOn = dayIn(article.capturedAt, timeZone);
  const facts = {
    url: webAddress(article.url),
    title: shown(article.title),
    subtitle: shown(article.subtitle),
    source: shown(article.source ?? article.siteName),
    author: shown(article.author),
    issuer: shown(article.issuer),
    documentNumber: shown(article.documentNumber),
  };
  return {
    record: article,
    ...facts,
    originUrl: webAddress(article.originUrl ?? ''),
    siteName: shown(article.siteName),
    editor: shown(article.editor),
    published: article.publishedAt ?? '',
    capturedAt: article.capturedAt,
    capturedOn,
    collections: collectionsOf(article),
    language: changes && conversion ? conversion.tag : original,
    originalLanguage: original,
    citation: citation(
      {
        ...facts,
        siteName: null,
        publishedAt: article.publishedAt,
        script: changes && conversion ? conversion.script : article.script,
      },
      capturedOn,
    ),
    marks: live.highlights.map((mark) => {
      const { exact } = mark.selectors.quote;
      const quote = shown(exact);
      return {
        record: mark,
        quote,
        original: quote === exact ? null : exact,
        note: noteText(mark.note),
        tags: tagsOf(mark),
        paragraph: mark.selectors.block.index + 1,
        createdAt: mark.createdAt,
      };
    }),
  };
}

/** An http(s) address in normal form, in which nothing is left that any of the formats has to escape but `&` and `'`. */
function webAddress(url: string): string {
  return isWebUrl(url) ? new URL(url).href.replace(/[\\<>"\s`{}|^]/g, encodeURIComponent) : '';
}
