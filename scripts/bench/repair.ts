/**
 * `npm run bench:repair -- [--corpus DIR] [--seed FILE] [--json FILE]`: damaged texts restored and harmless ones left
 * alone. `--corpus` is a folder of saved pages with gold, of which the Traditional texts are damaged as well; `--seed`
 * is a damaged repost, of which no trace may be left.
 */
import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { detectScript, repair } from '../../chinese';
import { damage } from '../../tests/chinese/damage';
import { SENTENCES } from '../../tests/chinese/traditional-sentences';
import { corpusPages } from '../eval/extraction/gold';
import { type Figure, writeFigures } from '../eval/figures';
import { isHeldOut } from '../eval/held-out';
import { existing, readOptions } from '../options';

const { values: options } = readOptions({
  options: { corpus: { type: 'string' }, seed: { type: 'string' }, json: { type: 'string' } },
});
existing('--corpus', options.corpus);
existing('--seed', options.seed);

/** Characters that a site's converter may have listed: news words, common words, Traditional forms and others mixed. */
const LISTS = [
  '監關復產業責輸數優應調轉學領務態規統聯現環協區經續網醫權發貿穩紀機開問題當時間對進個來',
  '紀機開問題應當時間對進個來說電話無過還動實國際體處條會長門東車馬魚鳥見貝頁風飛龍齊麥黃點單員圓團圖書畫標準',
  '市人民法院工作生安全面情监業產復務學機關組件預算項目審批責任環境保護處分通知會議發布標準調查',
  '們為這個說來時國與對於會後發產業經濟運動關係開車電視臺灣',
];
const TEXTS = 200;

/** Always the same order of numbers (linear congruential, Numerical Recipes). */
let state = 11;
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 0x1_0000_0000) * below);
};
const sentences = (count: number): string[] => {
  const left = [...SENTENCES];
  return Array.from({ length: count }, () => left.splice(random(left.length), 1)[0] as string);
};

const rows: Figure[] = [];
const share = (id: string, what: string, values: readonly boolean[]) =>
  rows.push({
    id,
    what: `${what} (${values.length})`,
    value: Math.round((values.filter(Boolean).length / (values.length || 1)) * 1e4) / 100,
    unit: '%',
    bar: 100,
    better: 'higher',
    peer: null,
    peerValue: null,
  });

const isGbk = (text: string): boolean => {
  try {
    damage(text, '', 'keeps');
    return true;
  } catch {
    return false;
  }
};

function restored(clean: readonly string[]): { whole: boolean[]; splits: number } {
  let splits = 0;
  const whole = clean.map((text, index) => {
    const decoding = index % 2 === 0 ? 'swallows' : 'keeps';
    const damaged = damage(text, LISTS[index % LISTS.length] as string, decoding);
    splits += damaged.splits;
    return repair(damaged.text).text === text;
  });
  return { whole, splits };
}

const own = restored(Array.from({ length: TEXTS }, () => sentences(12 + random(13)).join('\n')));
share('damaged', `damaged texts restored whole, ${own.splits} characters split`, own.whole);

const doubled = Array.from({ length: TEXTS }, () => sentences(16).join('\n'));
share(
  'doubled',
  'texts with every mark doubled as well restored whole',
  doubled.map((text, index) => {
    const { text: damaged } = damage(text, LISTS[index % LISTS.length] as string, 'swallows');
    return repair(damaged.replace(/[，。、]/g, ',$&')).text === text;
  }),
);

const annotated = (text: string) => text.replace(/\p{Script=Han}/gu, (hanzi) => `${hanzi}(${pinyin(hanzi)})`);
const HARMLESS: Record<string, (index: number) => string> = {
  poems: () => annotated(sentences(4).join('\n')),
  lessons: () => {
    const [first = '', second = '', ...rest] = sentences(10);
    const words = [...new Set(second.match(/\p{Script=Han}/gu))].slice(0, 6).map(annotated);
    return [first, `生字：${words.join('、')}`, second, ...rest].join('\n');
  },
  glosses: (index) => {
    const name = ['赟(yūn)', '旻(mín)', '翀(chōng)', '祎(yī)', '懋(mào)'][index % 5];
    return `${sentences(8).join('\n')}\n王${name}、李${name}出席，王${name}主持。`;
  },
  dictionaries: () =>
    sentences(3)
      .flatMap((text) => [...text].map(annotated))
      .join('；'),
  formulas: () => `${sentences(6).join('\n')}\nf(x)=a(x)+b(n)，其中 a(n) 與 e(x) 都是常數。`.repeat(3),
  chats: () => `${sentences(2).join(',,,')}(hē)(hā)好,,,知道了。去嗎?(ā)`,
  plain: () => sentences(20).join('\n'),
};
for (const [kind, make] of Object.entries(HARMLESS)) {
  const texts = Array.from({ length: 30 }, (_, index) => make(index));
  share(
    `harmless-${kind}`,
    `harmless ${kind} unchanged`,
    texts.map((text) => repair(text).text === text),
  );
}

if (options.corpus) {
  const texts: string[] = [];
  for (const { id, gold } of corpusPages(options.corpus))
    if (gold.text && !isHeldOut(`${id}.gold.json`)) texts.push(gold.text);
  share(
    'harmless-corpus',
    'texts of real pages unchanged',
    texts.map((text) => repair(text).text === text),
  );
  const traditional = texts.filter(
    (text) => text.length > 200 && detectScript(text) === 'zh-Hant' && isGbk(text),
  );
  const real = restored(traditional);
  share(
    'damaged-corpus',
    `real Traditional texts, damaged, restored whole, ${real.splits} characters split`,
    real.whole,
  );
}

if (options.seed) {
  const text = readFileSync(options.seed, 'utf8');
  const repaired = repair(text);
  const LEFT = /\p{Script=Han}[?\ufffd]?\(?[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\)/u;
  const rest = repaired.text.split('\n').filter((line) => LEFT.test(line)).length;
  rows.push({
    id: 'seed',
    what: `lines of a real damaged repost with traces left (${repaired.edits.length} places repaired)`,
    value: rest,
    unit: 'lines',
    bar: 0,
    better: 'lower',
    peer: null,
    peerValue: null,
  });
}

for (const { what, value, unit, bar, better } of rows) {
  const met = bar === null || (better === 'higher' ? value >= bar : value <= bar);
  console.log(`${met ? 'ok  ' : 'MISS'} ${what}: ${value} ${unit}, bar ${bar}`);
}
if (options.json) writeFigures(options.json, rows);
