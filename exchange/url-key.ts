import { TRACKING_PARAMETERS } from './tracking-parameters';

/** Whether this is an absolute http or https address: the only kind that is kept, opened or exported. */
export function isWebUrl(url: string): boolean {
  return readWebUrl(url) !== null;
}

function readWebUrl(url: string): URL | null {
  // URL.parse is younger than the oldest supported browsers.
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return (parsed.protocol === 'https:' || parsed.protocol === 'http:') && parsed.hostname !== ''
    ? parsed
    : null;
}

/** What a reader knows a site by: its host without `www.`; empty for what is no http or https address. */
export function siteOf(url: string): string {
  return readWebUrl(url)?.hostname.replace(/^www\./, '') ?? '';
}

/**
 * What tells two addresses apart: host, path and the parameters that choose a page. Left out are the scheme (http and
 * https are one), credentials, default ports, the fragment and tracking parameters. Parameters are sorted by name,
 * since sites and sharing buttons reorder them; repeated names keep their order. A fragment that is a route of a
 * single-page site (`#/news/12`, `#!/news/12`) chooses the page and stays. The query is never decoded, so that
 * parameters in GBK survive.
 * @returns `host/path?query`, or `null` when the address is not an absolute http(s) address
 */
export function urlKey(url: string): string | null {
  const parsed = readWebUrl(url);
  if (parsed === null) return null;
  const port = parsed.port === '80' || parsed.port === '443' || parsed.port === '' ? '' : `:${parsed.port}`;
  const host = parsed.hostname.replace(/\.$/, '') + port;
  const query = parsed.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
    .map(upperCaseEscapes)
    .map((parameter) => ({ parameter, name: nameOf(parameter) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ parameter }) => parameter)
    .join('&');
  const route = /^#!?\//.test(parsed.hash) ? parsed.hash : '';
  return host + upperCaseEscapes(parsed.pathname) + (query === '' ? '' : `?${query}`) + route;
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

function isTracking(parameter: string): boolean {
  const name = nameOf(parameter).toLowerCase();
  const value = parameter.slice(name.length + 1).toLowerCase();
  return TRACKING_PARAMETERS.some(
    (row) =>
      (row.name.endsWith('*') ? name.startsWith(row.name.slice(0, -1)) : name === row.name) &&
      (row.values === undefined || row.values.includes(value)),
  );
}

function upperCaseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (encoded) => encoded.toUpperCase());
}
