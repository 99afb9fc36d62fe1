import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DROP_REASONS } from '../../article/drop-reasons';
import { RULE_PARTS } from '../../article/site-rules/parts';
import { DETAIL_NAMES } from '../../components/library/article/Detail';
import { TABS } from '../../components/library/article/model';
import { KEYS } from '../../components/library/HelpDialog';
import { COLUMNS } from '../../components/library/list/TableRow';
import { LAYOUTS, PLACES } from '../../components/library/model';
import { EXAMPLES } from '../../components/library/SearchBox';
import { WORK_KINDS } from '../../components/on-page/state';
import { STORED } from '../../components/welcome/model';
import { EXPORT_LABELS, exportFormats } from '../../exchange/formats';
import { COLOURS } from '../../highlights/colours';
import { LANGUAGES } from '../../messaging/languages';
import { FACES, LOOK_BOUNDS, PAPERS } from '../../messaging/reading-look';
import { SHOWN_SCRIPTS } from '../../messaging/script-rules';
import { messagesOf } from './support-locales';

const LOCALES = LANGUAGES.map((language) => ({ language, messages: messagesOf(language) }));
const english = messagesOf('en');

/** Plural forms besides `_other`, which a language may lack. */
const isFewForm = (key: string) => key.endsWith('_one') && key.replace(/_one$/, '_other') in english;

const placeholders = (message = '') => [...new Set(message.match(/\$\d/g))].sort();

const FOLDERS = ['components', 'entrypoints', 'page', 'platform', 'messaging'];

const PATHS = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const SOURCES = PATHS.map((path) => ({
  path,
  source: ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  ),
}));

const nodesOf = (node: ts.Node): ts.Node[] => [node, ...node.getChildren().flatMap(nodesOf)];

const ALL = SOURCES.map(({ path, source }) => ({ path, nodes: nodesOf(source) }));

const CONFIG = readFileSync('wxt.config.ts', 'utf8');

/** The members of a union of string literals that a file declares. */
const unionIn = (path: string, name: string): string[] => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const union = nodesOf(source).find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === name);
  if (!union) throw new Error(`${path} declares no type ${name}`);
  return nodesOf(union)
    .filter(ts.isStringLiteral)
    .map(({ text }) => text);
};

const FORMATS = ['bundle', ...exportFormats.map(({ id }) => id)];

/** What follows each prefix that `t.of` is called with. */
const DATA: Record<string, readonly string[]> = {
  status: ['article', 'no-article', 'no-text', 'frames-only', 'misread', 'too-large', 'translated'],
  error: unionIn('messaging/result.ts', 'FailureCode'),
  storageError: unionIn('storage/result.ts', 'StorageErrorCode'),
  importError: [...unionIn('exchange/parse-bundle.ts', 'BundleErrorCode'), 'unreadable'],
  dropped: DROP_REASONS,
  script: unionIn('chinese/types.ts', 'PageScript'),
  step: unionIn('page/history.ts', 'StepKind'),
  why: unionIn('highlights/types.ts', 'SuggestionReason'),
  fact: unionIn('highlights/facts/find-facts.ts', 'FactKind'),
  colour: COLOURS,
  mark_place: ['uncertain', 'sought', 'orphan'],
  popup_convert: ['zh-Hans', 'zh-Hant', 'original', 'none'],
  popup_glyph: ['zh-Hans', 'zh-Hant', 'original', 'none'],
  exportLabel: EXPORT_LABELS,
  import: ['new', 'changed', 'deleted', 'conflicts', 'refused'],
  language: ['auto', ...LANGUAGES],
  shown: [...SHOWN_SCRIPTS],
  command: [...CONFIG.matchAll(/__MSG_command_(\w+)__/g)].map(([, command]) => command as string),
  stored: [...STORED],
  stored_more: [...STORED],
  resists: ['changes', 'removes'],
  settings_rule: RULE_PARTS,
  variant: ['s2t', 's2tw', 's2hk', 's2twp'],
  place: PLACES,
  backupError: ['denied', 'full', 'gone', 'interrupted', 'library', 'unknown'],
  backup_about: ['folder', 'downloads'],
  backup_start: ['folder', 'downloads'],
  touched: ['changed', 'gone'],
  importFormat: ['bundle', 'hypothesis', 'obsidian-clipper', 'readwise', 'web-annotation'],
  refused: ['contradicts', 'future', 'malformed', 'no-address', 'no-article', 'no-quote', 'reply'],
  refusedKind: ['article', 'mark', 'revision', 'row'],
  format: [...FORMATS, ...FORMATS.map((id) => `${id}_about`)],
  layout: LAYOUTS,
  column: COLUMNS,
  tab: TABS,
  filter: ['collection', 'tag', 'color', 'source', 'site', 'script', 'month'],
  bulk: ['tag', 'collect', 'colour'],
  detail: DETAIL_NAMES,
  work: WORK_KINDS,
  template_for: ['article', 'library'],
  templateScope: unionIn('exchange/formats/markdown/fields.ts', 'Scope'),
  templateProblem: unionIn('exchange/formats/markdown/problems.ts', 'TemplateProblemCode'),
  keys: KEYS.map(([name]) => name),
  reading: Object.keys(LOOK_BOUNDS),
  reading_face: FACES,
  reading_paper: PAPERS,
  query: EXAMPLES.map(([name]) => name),
};

interface Use {
  path: string;
  kind: 'key' | 'plural' | 'of';
  texts: string[];
}

/** Every call of a translator: `t(key)`, `t.plural(key, n)`, `t.of(prefix, datum)`, whatever holds the translator. */
const uses: Use[] = ALL.flatMap(({ path, nodes }) =>
  nodes.filter(ts.isCallExpression).flatMap(({ expression, arguments: [first] }): Use[] => {
    if (!first) return [];
    const isMethod = ts.isPropertyAccessExpression(expression);
    const name = isMethod ? expression.name.text : '';
    const holder = (
      isMethod && ['plural', 'of'].includes(name) ? expression.expression : expression
    ).getText();
    if (!/^(t|t\.value|translate|text\(\))$/.test(holder)) return [];
    const texts = nodesOf(first)
      .filter(ts.isStringLiteral)
      // A literal that is compared with is a condition, not a key.
      .filter(({ parent }) => !ts.isBinaryExpression(parent))
      .map(({ text }) => text);
    return [{ path, kind: name === 'plural' || name === 'of' ? name : 'key', texts }];
  }),
);

describe('the locale files', () => {
  it.each(LOCALES)('$language has every key, and no other', ({ messages }) => {
    const wanted = Object.keys(english).filter((key) => !isFewForm(key));
    expect(Object.keys(messages).filter((key) => !isFewForm(key))).toEqual(wanted);
    expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
  });

  it.each(LOCALES)('$language takes the same arguments', ({ messages }) => {
    const wanted = Object.fromEntries(Object.keys(messages).map((key) => [key, placeholders(english[key])]));
    const found = Object.fromEntries(
      Object.entries(messages).map(([key, text]) => [key, placeholders(text)]),
    );
    expect(found).toEqual(wanted);
  });

  it.each(LOCALES)('$language leaves no text empty', ({ messages }) => {
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('write Traditional in Traditional and Simplified in Simplified', () => {
    // Frequent characters of an interface that differ; names of the scripts show the other on purpose.
    const simplified = /[这们来时关开页错误认删导设显语读]/;
    const traditional = /[這們來時關開頁錯誤認刪導設顯語讀]/;
    const onPurpose = (key: string) => /^(language|popup_glyph)_/.test(key);
    const wrong = (language: string, pattern: RegExp) =>
      Object.entries(messagesOf(language)).filter(([key, text]) => !onPurpose(key) && pattern.test(text));
    expect(wrong('zh_TW', simplified)).toEqual([]);
    expect(wrong('zh_CN', traditional)).toEqual([]);
  });
});

describe('the code', () => {
  it('is seen by this test', () => {
    expect(uses.filter(({ kind }) => kind === 'key').length).toBeGreaterThan(80);
    expect(uses.filter(({ kind }) => kind === 'plural').length).toBeGreaterThan(8);
    expect(uses.filter(({ kind }) => kind === 'of').length).toBeGreaterThan(10);
  });

  it('uses no key that is missing', () => {
    const missing = uses.flatMap(({ path, kind, texts }) =>
      texts
        .flatMap((text) => {
          if (kind === 'plural') return [`${text}_one`, `${text}_other`];
          if (kind === 'key') return [text];
          return (DATA[text] ?? ['(unknown prefix)']).map((datum) => `${text}_${datum.replaceAll('-', '_')}`);
        })
        .filter((key) => !(key in english))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('writes no words of its own', () => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'label'];
    const words = ALL.flatMap(({ path, nodes }) =>
      nodes
        .filter((node) => {
          if (ts.isJsxText(node)) return /\p{L}/u.test(node.text);
          if (ts.isJsxAttribute(node)) {
            const { name, initializer } = node;
            return (
              spoken.includes(name.getText()) && initializer !== undefined && ts.isStringLiteral(initializer)
            );
          }
          return (
            (ts.isStringLiteral(node) || ts.isTemplateLiteral(node)) && /\p{Script=Han}/u.test(node.getText())
          );
        })
        .map((node) => `${path}: ${node.getText().trim()}`),
    );
    expect(words).toEqual([]);
  });
});
