/**
 * `npx tsx scripts/icons.ts`: draws the PNG icons from public/icon/icon.svg with an installed Chromium or Chrome. Run it after
 * a change of the drawing and commit the result.
 */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { browserFor } from './browsers';
import { readOptions, refuse } from './options';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = 'public/icon';
/** The drawing: a seal with a margin around it, in the units of its box. */
const BOX = 128;
const MARGIN = 4;

/** The box that gives the seal a margin of whole pixels: half a pixel would blur its edge. */
const boxFor = (size: number): string => {
  const margin = Math.floor((size * MARGIN) / BOX);
  const unitsPerPixel = (BOX - 2 * MARGIN) / (size - 2 * margin);
  const start = MARGIN - margin * unitsPerPixel;
  return [start, start, size * unitsPerPixel, size * unitsPerPixel].join(' ');
};

readOptions({});
const installed = browserFor('chromium') ?? refuse('no Chromium is installed');
const svg = await readFile(`${FOLDER}/icon.svg`, 'utf8');
const browser = await puppeteer.launch({
  executablePath: installed.path,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.$eval('svg', (drawing, box) => drawing.setAttribute('viewBox', box), boxFor(size));
    await page.screenshot({ path: `${FOLDER}/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
