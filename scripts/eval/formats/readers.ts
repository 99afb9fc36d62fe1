import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import type { FormatId } from '../../../exchange/formats';
import { ANNO_CONTEXT } from '../../../tests/exchange/formats/anno-context';

/** The quotes that an independent program finds in a file, or the titles where a format bears no quotes of their own. */
export interface Reader {
  by: string;
  finds: 'quotes' | 'titles';
  read: (bytes: Uint8Array) => Promise<string[]>;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const titlesIn = (items: unknown[]) => items.map((item) => String((item as { title?: string }).title));

/** Every node below a value of JSON-LD that has a property. */
function valuesOf(node: unknown, property: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((item) => valuesOf(item, property));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === property ? [value] : valuesOf(value, property),
  );
}

async function readAnnotations(bytes: Uint8Array): Promise<string[]> {
  const expanded = await jsonld.expand(JSON.parse(text(bytes)), {
    documentLoader: (async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked the network for ${url}`);
      return { documentUrl: url, document: ANNO_CONTEXT };
    }) as never,
  });
  return valuesOf(expanded, 'http://www.w3.org/ns/oa#exact').map(
    (value) => (value as { '@value': string }[])[0]?.['@value'] ?? '',
  );
}

/** Notes as Obsidian would have them: YAML that must parse, and the text of each blockquote. */
async function readNotes(bytes: Uint8Array): Promise<string[]> {
  const renderer = new MarkdownIt();
  return Object.values(unzipSync(bytes)).flatMap((file) => {
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(strFromU8(file)) ?? [];
    if (typeof parseYaml(yaml).title !== 'string') throw new Error('front matter without a title');
    const { document } = new JSDOM(renderer.render(body)).window;
    return [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent?.trim() ?? '');
  });
}

async function readDocument(bytes: Uint8Array): Promise<string[]> {
  const options = { styleMap: ["p[style-name^='Zhupi – highlights'] => blockquote:fresh"] };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  return [...new JSDOM(value).window.document.querySelectorAll('blockquote')].map(
    (quote) => quote.textContent ?? '',
  );
}

export const READERS: Readonly<Record<FormatId, Reader>> = {
  markdown: { by: 'yaml, markdown-it', finds: 'quotes', read: readNotes },
  html: {
    by: 'jsdom',
    finds: 'quotes',
    read: async (bytes) =>
      [...new JSDOM(text(bytes)).window.document.querySelectorAll('blockquote')].map(
        (quote) => quote.textContent ?? '',
      ),
  },
  docx: { by: 'mammoth', finds: 'quotes', read: readDocument },
  citations: {
    by: 'lines',
    finds: 'quotes',
    read: async (bytes) =>
      [...text(bytes).matchAll(/^(?:“([\s\S]*?)”|「([\s\S]*?)」)\[\d+\]$/gm)].map(
        ([, plain, corner]) => plain ?? corner ?? '',
      ),
  },
  csv: {
    by: 'csv-parse',
    finds: 'quotes',
    read: async (bytes) =>
      parseCsv(text(bytes), { columns: true, bom: true }).map(
        (row) => (row as { Highlight: string }).Highlight,
      ),
  },
  ris: { by: 'citation-js', finds: 'titles', read: async (bytes) => titlesIn(new Cite(text(bytes)).data) },
  'csl-json': {
    by: 'citation-js',
    finds: 'titles',
    read: async (bytes) => titlesIn(new Cite(text(bytes)).data),
  },
  'json-ld': { by: 'jsonld', finds: 'quotes', read: readAnnotations },
};
