import { FIXTURE_HOSTS } from '../../fixtures/server';
import type { LaunchOptions } from './extension-browser';

/** A proxy script that sends the invented hosts to the fixture server and everything else where it belongs. */
export function proxyScript({ proxy }: Pick<LaunchOptions, 'proxy'>): string {
  const script = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(FIXTURE_HOSTS)}.indexOf(host) >= 0 ? 'PROXY ${proxy}' : 'DIRECT';
  }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}

/** What the browsers ask for by themselves, with or without an extension: clock, accounts, updates, settings. */
const BROWSERS_OWN = [
  /(^|\.)google\.com$/,
  /(^|\.)googleapis\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)gstatic\.com$/,
  /(^|\.)mozilla\.(com|net|org)$/,
  /(^|\.)firefox\.com$/,
];

/** Of the hosts that were asked for, those that are neither fixtures nor the browser's own services. */
export function strangers(hosts: readonly string[]): string[] {
  const known = (host: string) =>
    FIXTURE_HOSTS.includes(host) ||
    host === '127.0.0.1' ||
    host === 'localhost' ||
    BROWSERS_OWN.some((own) => own.test(host));
  return [...new Set(hosts.filter((host) => !known(host)))];
}
