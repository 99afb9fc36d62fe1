import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = [
  ...readdirSync('.'),
  ...['docs', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
].filter((name) => name.endsWith('.md'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The top folders of the code and of what it needs: what begins with one of them in a page is a path. */
const ROOTS = readdirSync('.', { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && !/^(?:\.|node_modules$|test-results$|release$|coverage$)/.test(entry.name),
  )
  .map(({ name }) => name);

/** Whether there is a file or folder of that path from the root; a module may lack its ending, a name may have a `*`. */
function isThere(path: string): boolean {
  const folder = dirname(path);
  const name = path.slice(folder === '.' ? 0 : folder.length + 1).replace(/\/$/, '');
  if (!existsSync(folder)) return false;
  const pattern = name.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*');
  const wanted = new RegExp(`^${pattern}(?:\\.tsx?)?$`);
  return readdirSync(folder).some((each) => wanted.test(each));
}

/** The anchors that a page's headings get: lower case, without punctuation, with hyphens for spaces. */
const anchorsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('leads to pages and pictures that there are', () => {
    // What stands in a code span shows Markdown, and is none.
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, link = '']) => link,
    );
    const lost = links
      .filter((link) => !/^(?:https?:|mailto:)/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
      });
    expect(lost).toEqual([]);
  });

  it('names scripts that there are', () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)(\*?)/g)];
    const known = Object.keys(scripts);
    const lost = named.filter(([, name = '', more]) =>
      more ? !known.some((script) => script.startsWith(name)) : !known.includes(name),
    );
    expect(lost.map(([command]) => command)).toEqual([]);
  });

  it('names files and folders of the code that there are', () => {
    const spans = [...text.matchAll(/`([\w.-]+\/[\w./*-]*)`/g)].map(([, path = '']) => path);
    const paths = [...spans, ...(text.match(/\btests\/[\w./*-]*/g) ?? [])];
    const ours = paths.filter((path) => ROOTS.includes(path.split('/')[0] ?? ''));
    expect(ours.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are numbered without a gap, and each is one page with one title', () => {
    const names = readdirSync('docs/decisions').sort();
    const titles = names.map((name) =>
      [...readFileSync(join('docs/decisions', name), 'utf8').matchAll(/^# (.*)$/gm)].map(
        ([, title]) => title,
      ),
    );
    expect(names.map((name) => Number(/^(\d{4})-[a-z-]+\.md$/.exec(name)?.[1]))).toEqual(
      names.map((_, index) => index + 1),
    );
    for (const [index, [title, ...more]] of titles.entries())
      expect([title, more]).toEqual([expect.stringMatching(new RegExp(`^${index + 1}\\. \\S`)), []]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');

  it('names all that the browser starts or that is injected', () => {
    const names = readdirSync('entrypoints').map((name) => name.replace(/\.ts$/, ''));
    const patterns = [...text.matchAll(/`(?:entrypoints\/)?([\w*-]+)(?:\.ts|\/)?`/g)].map(
      ([, name = '']) => new RegExp(`^${name.replaceAll('*', '.*')}$`),
    );
    const inWords = (name: string) => new RegExp(`^\\| \\*\\*.*\\b${name}\\b.*\\*\\*`, 'm');
    const asOne = (name: string) => (name === 'sidepanel' ? 'side panel' : name);
    const lost = names.filter(
      (name) => !patterns.some((pattern) => pattern.test(name)) && !inWords(asOne(name)).test(text),
    );
    expect(lost).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('has the folders of the code in its tree, and no other', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const tree = [...text.matchAll(/^([a-z]+)\//gm)].map(([, name]) => name);
    const [, code = ''] = /\.cjs (.*)/.exec(scripts.arrows ?? '') ?? [];
    expect(tree.filter((name) => name !== 'public').toSorted()).toEqual(code.split(' ').toSorted());
  });
});
