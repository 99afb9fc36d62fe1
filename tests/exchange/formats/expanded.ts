import jsonld from 'jsonld';
import { ANNO_CONTEXT } from './anno-context';

/**
 * JSON-LD expanded by an independent processor, which may fetch nothing and refuses what would be dropped.
 * @param document parsed
 */
// biome-ignore lint/suspicious/noExplicitAny: JSON of whatever shape.
export const expand = (document: any): Promise<any[]> =>
  jsonld.expand(document, {
    // The processor's own types know neither this nor a loader that is a promise.
    ...({ safe: true } as object),
    documentLoader: (async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked the network for ${url}`);
      return { documentUrl: url, document: ANNO_CONTEXT };
    }) as never,
  }) as Promise<unknown[]>;
