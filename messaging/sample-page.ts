/** The built-in article to try things on: a page of our own, on which the reader runs as on any other. */
export const SAMPLE_PATH = '/sample.html';

/**
 * The address that the built-in article has in the library: marks need one of the web, and the page's own differs from
 * browser to browser and, in Firefox, from installation to installation. Names under `.example` belong to nobody
 * (RFC 2606).
 */
export const SAMPLE_ADDRESS = 'https://sample.zhupi.example/zwgk/gzdt/202604/t20260416_1.html';

/** The host under which the built-in article stands among the sites of the library. */
export const SAMPLE_HOST = new URL(SAMPLE_ADDRESS).hostname;

/** Where an article can be read again: its address, of the built-in one our own page, since its address leads nowhere. */
export const whereToOpen = (url: string): string => (url === SAMPLE_ADDRESS ? SAMPLE_PATH : url);
