/**
 * How well reposts of an article are told from other articles: `npm run eval:reposts -- --corpus DIR [--seed N]
 * [--json FILE]`. Articles come back in the other script, damaged, edited, shortened, with a site's other lines around
 * them; and as the next bulletin of a series, with other figures, which is another article. The peer is the common
 * rule for fingerprints of this kind: at most 3 of 64 bits differ (Manku, Jain, Das Sarma, WWW 2007).
 */

import { distance, fingerprint, isNear, isSameArticle } from '../../article/fingerprint';
import { readOptions, refuse, wholeNumber } from '../options';
import { readArticles } from './anchors/articles';
import { below, seeded, seedOf } from './anchors/random';
import { track } from './anchors/tracked';
import { versionsFor } from './anchors/versions';
import { type Figure, writeFigures } from './figures';

const { values: options } = readOptions({
  options: { corpus: { type: 'string' }, seed: { type: 'string', default: '1' }, json: { type: 'string' } },
});
if (!options.corpus) refuse('Say where the articles are: --corpus DIR');
const seed = wholeNumber('--seed', options.seed);

const FEWEST_BITS = 3;
const PEER = 'SimHash, 3 bits';
const NAMES = [
  'chrome',
  'script',
  'script-words',
  'damaged',
  'edited-5',
  'edited-10',
  'paragraphs',
  'moved',
  'repost',
];

const texts: string[] = [];
const ours = new Map<string, { right: number; of: number }>();
const peers = new Map<string, { right: number; of: number }>();
const candidates = new Map<string, { right: number; of: number }>();

const count = (to: typeof ours, name: string, isRight: boolean) => {
  const entry = to.get(name) ?? { right: 0, of: 0 };
  to.set(name, { right: entry.right + (isRight ? 1 : 0), of: entry.of + 1 });
};

const compare = (name: string, a: string, b: string, same: boolean) => {
  const [first, second] = [fingerprint(a), fingerprint(b)];
  count(ours, name, isSameArticle(a, b) === same);
  count(peers, name, distance(first, second) <= FEWEST_BITS === same);
  if (same) count(candidates, name, isNear(first, second));
};

for (const { id, text, isTraditional } of readArticles(options.corpus)) {
  texts.push(text);
  const random = seeded(seedOf(id) ^ seed);
  // Versions that move or double a passage need one: the middle of the text.
  const passage = { start: text.length >> 1, end: (text.length >> 1) + 12 };
  for (const { name, change } of versionsFor(isTraditional)) {
    if (!NAMES.includes(name)) continue;
    const changed = change(track(text), passage, random);
    if (changed) compare(name, text, changed.text, true);
  }
  compare('shortened', text, text.slice(0, text.length >> 1), true);
  if ((text.match(/\d+/g)?.length ?? 0) < 5) continue;
  compare(
    'series',
    text,
    text.replace(/\d/g, () => String(below(random, 10))),
    false,
  );
}

let different = 0;
let mistaken = 0;
let mistakenByPeer = 0;
let needless = 0;
const prints = texts.map(fingerprint);
for (let a = 0; a < texts.length; a++) {
  // Every article with the next fifty: enough pairs, in bounded time.
  for (let b = a + 1; b < Math.min(texts.length, a + 51); b++) {
    different++;
    if (isSameArticle(texts[a] as string, texts[b] as string)) {
      mistaken++;
      console.log(`taken for the same: ${texts[a]?.slice(0, 40)} / ${texts[b]?.slice(0, 40)}`);
    }
    if (distance(prints[a] as string, prints[b] as string) <= FEWEST_BITS) mistakenByPeer++;
    if (isNear(prints[a] as string, prints[b] as string)) needless++;
  }
}

const percent = (share: { right: number; of: number } | undefined) =>
  share ? Math.round((share.right / share.of) * 10_000) / 100 : 0;
const figures: Figure[] = [...ours].map(([name, share]) => ({
  id: `reposts.${name}`,
  what: name === 'series' ? 'next bulletins of a series told apart' : `reposts recognised, version ${name}`,
  value: percent(share),
  unit: '%',
  bar: null,
  better: 'higher',
  peer: PEER,
  peerValue: percent(peers.get(name)),
}));
figures.push({
  id: 'reposts.different',
  what: `different articles taken for the same, of ${different} pairs`,
  value: mistaken,
  unit: 'pairs',
  bar: null,
  better: 'lower',
  peer: PEER,
  peerValue: mistakenByPeer,
});
figures.push(
  ...[...candidates].map(
    ([name, share]): Figure => ({
      id: `reposts.near.${name}`,
      what: `reposts whose fingerprint is near, version ${name}`,
      value: percent(share),
      unit: '%',
      bar: null,
      better: 'higher',
      peer: null,
      peerValue: null,
    }),
  ),
  {
    id: 'reposts.near.different',
    what: 'different articles whose fingerprint is near all the same',
    value: percent({ right: needless, of: different }),
    unit: '%',
    bar: null,
    better: 'lower',
    peer: null,
    peerValue: null,
  },
);
console.table(figures.map(({ what, value, unit, peerValue }) => ({ what, value, unit, [PEER]: peerValue })));
if (options.json) writeFigures(options.json, figures);
