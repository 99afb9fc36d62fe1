import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

export interface Picture {
  /** Red, green and blue, 0 to 255, of a point in CSS pixels of the window. */
  at(x: number, y: number): readonly [number, number, number];
}

/** What is seen in the window now. */
export async function picture(page: Page): Promise<Picture> {
  return decode(Buffer.from(await page.screenshot({ type: 'png' })));
}

/** A PNG of 8 bits a channel, as browsers make their screenshots (PNG specification, sections 5 and 9). */
function decode(png: Buffer): Picture {
  const parts: Buffer[] = [];
  let width = 0;
  let channels = 4;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = data.readUInt32BE(0);
      channels = data[9] === 6 ? 4 : 3;
    } else if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rows: Buffer[] = [];
  for (let start = 0; start < raw.length; start += stride + 1) {
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + stride));
    const above = rows.at(-1) ?? Buffer.alloc(stride);
    for (let at = 0; at < stride; at++) {
      const left = at < channels ? 0 : (row[at - channels] as number);
      const corner = at < channels ? 0 : (above[at - channels] as number);
      row[at] = (row[at] as number) + predicted(raw[start] ?? 0, left, above[at] as number, corner);
    }
    rows.push(row);
  }
  return {
    at(x, y) {
      const row = rows[Math.round(y)];
      const from = Math.round(x) * channels;
      return [row?.[from] ?? 0, row?.[from + 1] ?? 0, row?.[from + 2] ?? 0];
    },
  };
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
    Math.abs,
  ) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
