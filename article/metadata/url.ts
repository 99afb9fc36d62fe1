/** An address as an absolute http(s) one, or null. `base` resolves a relative one. */
export function httpUrl(address: string | null | undefined, base?: string): string | null {
  if (!address) return null;
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
