import { foldedForms, foldedLetters, repairKey } from '../../../chinese';
import { fold } from '../../../chinese/folding/fold';
import { createArticleRecord, createHighlightRecord, type Library } from '../../../exchange';
import { COLOURS } from '../../../highlights/colours';
import { below, pick, seeded } from '../../eval/anchors/random';

/** An invented library of a reader who has kept it for years, the same for the same numbers. */
export interface LibrarySize {
  articles: number;
  highlights: number;
  seed: number;
}

/** How far back the first article lies: five years. */
const YEARS_MS = 5 * 365 * 24 * 60 * 60 * 1000;
const WORDS = 9000;
const TAGS = [
  '财政',
  '水利',
  '人事',
  '统计口径',
  '待核实',
  '土地/出让',
  '土地/规划',
  '产业',
  '民生',
  '审计',
  '招商',
  'GDP',
  'quotable',
  '对照',
  '口述',
];
const NOTES = [
  '与上年数字不符',
  '另见年报第三章',
  'compare with the English release',
  '出处待查',
  '转载时删去了这一句',
  '引用时注明日期',
];
const PLACES = ['蓝田', '碧溪', '槐荫', '云岭', '青禾', '白沙', '石桥', '清水', '南坪', '柳河'];

/** The commonest characters of the first level of GB/T 2312, as invented words of one to three characters. */
function inventedWords(random: () => number): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters = Array.from({ length: 39 * 94 }, (_, at) =>
    decoder.decode(new Uint8Array([0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)])),
  );
  return Array.from({ length: WORDS }, () =>
    Array.from({ length: 1 + below(random, 3) }, () => pick(random, characters)).join(''),
  );
}

/** Some words much more often than others, as in any text (Zipf). */
const zipf = (random: () => number, items: readonly string[]): string =>
  items[Math.min(items.length - 1, Math.floor(items.length ** random()) - 1)] ?? '';

function toTraditional(): (text: string) => string {
  const letters = new Map<string, string>();
  const forms = foldedForms();
  for (const [at, letter] of foldedLetters().entries()) {
    const form = String.fromCharCode(forms[at] ?? letter);
    if (!letters.has(form)) letters.set(form, String.fromCharCode(letter));
  }
  return (text) => [...text].map((letter) => letters.get(letter) ?? letter).join('');
}

const hex = (random: () => number, length: number): string =>
  Array.from({ length }, () => below(random, 16).toString(16)).join('');

const idOf = (time: number, random: () => number): string => {
  const head = time.toString(16).padStart(12, '0');
  return `${head.slice(0, 8)}-${head.slice(8)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
};

const stampOf = (time: number) =>
  `${time.toString(36).padStart(11, '0')}-0000-019a0000000070008000000000000001`;

/** @param now the end of its time, milliseconds since the epoch */
export function inventedLibrary({ articles, highlights, seed }: LibrarySize, now: number): Library {
  const random = seeded(seed);
  const words = inventedWords(random);
  const traditional = toTraditional();
  const sentence = () => {
    const parts = Array.from({ length: 5 + below(random, 20) }, (_, at) =>
      at % 8 === 7 ? '，' : random() < 0.04 ? String(below(random, 100_000)) : zipf(random, words),
    );
    return `${parts.join('')}。`;
  };
  const library: Library = { articles: [], highlights: [], revisions: [] };
  for (let index = 0; index < articles; index++) {
    const time = now - Math.floor(YEARS_MS * (1 - index / articles));
    const isTraditional = index % 3 === 2;
    const own = isTraditional ? traditional : (text: string) => text;
    const place = pick(random, PLACES);
    const blocks = Array.from({ length: 6 + below(random, 14) }, () => ({
      kind: 'paragraph' as const,
      text: own(Array.from({ length: 1 + below(random, 4) }, sentence).join('')),
    }));
    const textHash = hex(random, 64);
    const article = createArticleRecord(
      {
        url: `https://www.site${index % 211}.example/${new Date(time).getUTCFullYear()}/${index}.html`,
        canonicalUrl: null,
        originUrl: null,
        title: own(`${place}${zipf(random, words)}${zipf(random, words)}${zipf(random, words)}`),
        siteName: own(`${pick(random, PLACES)}新闻网`),
        source: random() < 0.8 ? own(`${pick(random, PLACES)}日报`) : null,
        author: null,
        editor: null,
        publishedAt: new Date(time - 86_400_000).toISOString().slice(0, 10),
        script: isTraditional ? 'zh-Hant' : 'zh-Hans',
        blocks,
        textHash,
        capturedAt: time,
        capturedBy: '0.1.0',
      },
      { id: idOf(time, random), stamp: stampOf(time), now: time },
    );
    library.articles.push(article);
    const before = Math.floor((highlights * index) / articles);
    const own_ = Math.floor((highlights * (index + 1)) / articles) - before;
    const taken = new Set<string>();
    // Two marks of one place are one mark to an import.
    const freePlace = () => {
      for (;;) {
        const at = below(random, blocks.length);
        const text = blocks[at]?.text ?? '';
        const start = below(random, Math.max(1, text.length - 60));
        const exact = text.slice(start, start + 10 + below(random, 50));
        const key = `${at} ${start} ${exact}`;
        if (taken.has(key)) continue;
        taken.add(key);
        return { at, text, start, exact };
      }
    };
    for (let number = 0; number < own_; number++) {
      const { at, text, start, exact } = freePlace();
      const made = time + number * 1000;
      library.highlights.push(
        createHighlightRecord(
          {
            id: idOf(made, random),
            selectors: {
              quote: {
                type: 'TextQuoteSelector',
                exact,
                prefix: text.slice(Math.max(0, start - 32), start),
                suffix: text.slice(start + exact.length, start + exact.length + 32),
              },
              position: {
                type: 'TextPositionSelector',
                start: at * 100 + start,
                end: at * 100 + start + exact.length,
              },
              block: { index: at, offset: start },
              foldKey: fold(exact),
              repairKey: repairKey(exact),
              textHash,
            },
            colour: pick(random, COLOURS),
            ...(random() < 0.15 && {
              note: `${pick(random, NOTES)}：${zipf(random, words)}${zipf(random, words)}`,
            }),
            ...(random() < 0.3 && { tags: [pick(random, TAGS)] }),
            madeBy: 'reader',
          },
          { articleId: article.id, stamp: stampOf(made), now: made },
        ),
      );
    }
  }
  return library;
}
