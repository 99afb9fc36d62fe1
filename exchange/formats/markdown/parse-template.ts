import { type FieldKind, fieldKind, type Scope, TEMPLATE_LOOPS } from './fields';
import { LONGEST_TEMPLATE } from './longest';
import type { TemplateProblem } from './problems';

/** A template taken apart. `inFrontMatter` says that a field is written as YAML. */
export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'field'; name: string; kind: FieldKind; inFrontMatter: boolean }
  | { type: 'if'; name: string; body: TemplateNode[]; otherwise: TemplateNode[] }
  | { type: 'each'; name: string; body: TemplateNode[] };

export interface ParsedTemplate {
  nodes: TemplateNode[];
  problems: TemplateProblem[];
}

/** `{{…}}`; one that stands on a line of its own takes the line with it, unless it is a field. */
const TAG = /\\\{\{|\{\{([^{}]*)\}\}|\{\{/g;
const NAME = /^[A-Za-z]+$/;

interface Open {
  kind: 'if' | 'each';
  name: string;
  at: number;
  into: TemplateNode[];
}

/**
 * Reads a template: text with `{{field}}`, `{{#each loop}} … {{/each}}`, `{{#if field}} … {{else}} … {{/if}}` and
 * `{{! remark}}`; `\{{` stands for the signs themselves. Nothing in a template is ever run as code.
 * @param outermost what the template is given: a whole library or one article
 */
export function parseTemplate(source: string, outermost: 'library' | 'article'): ParsedTemplate {
  const text = source.replace(/\r\n?/g, '\n');
  const problems: TemplateProblem[] = [];
  const report = (code: TemplateProblem['code'], at: number, detail = '') => {
    const before = text.slice(0, at);
    problems.push({
      code,
      line: before.split('\n').length,
      column: at - before.lastIndexOf('\n'),
      detail,
    });
  };
  if (text.length > LONGEST_TEMPLATE) {
    report('too-long', LONGEST_TEMPLATE, String(LONGEST_TEMPLATE));
    return { nodes: [], problems };
  }

  const frontMatterEnd = endOfFrontMatter(text);
  if (frontMatterEnd === -1) report('front-matter-not-closed', 0);

  const nodes: TemplateNode[] = [];
  const open: Open[] = [];
  const loops: string[] = outermost === 'library' ? [] : ['articles'];
  const scopes: Scope[] = outermost === 'library' ? ['library'] : ['library', 'article'];
  let into = nodes;
  let from = 0;

  const takeText = (until: number) => {
    if (until > from) into.push({ type: 'text', text: text.slice(from, until) });
  };
  const close = (kind: Open['kind'], at: number) => {
    const last = open.at(-1);
    if (last?.kind !== kind) return report('block-not-open', at, `/${kind}`);
    open.pop();
    if (kind === 'each') {
      loops.pop();
      scopes.pop();
    }
    into = last.into;
  };

  for (const match of text.matchAll(TAG)) {
    const at = match.index;
    const end = at + match[0].length;
    if (match[0].startsWith('\\')) {
      takeText(at);
      into.push({ type: 'text', text: '{{' });
      from = end;
      continue;
    }
    if (match[1] === undefined) {
      report('not-closed', at);
      continue;
    }
    const words = match[1].trim();
    const isField = !/^[#/!]|^else$/.test(words);
    const [start, next] = isField ? [at, end] : wholeLine(text, at, end);
    takeText(Math.max(start, from));
    from = next;
    const [, sign = '', name = ''] = /^#(each|if)\s+(\S+)$/.exec(words) ?? [];

    if (words.startsWith('!')) continue;
    if (words === '/each' || words === '/if') close(words === '/each' ? 'each' : 'if', at);
    else if (words === 'else') {
      const last = open.at(-1);
      const node = last?.into.at(-1);
      if (last?.kind !== 'if' || node?.type !== 'if' || into === node.otherwise)
        report('block-not-open', at, 'else');
      else into = node.otherwise;
    } else if (sign === 'if') {
      if (fieldKind(name, scopes) === null && !findLoop(name, scopes, loops))
        report('unknown-field', at, name);
      const node: TemplateNode = { type: 'if', name, body: [], otherwise: [] };
      into.push(node);
      open.push({ kind: 'if', name, at, into });
      into = node.body;
    } else if (sign === 'each') {
      const loop = name === 'articles' && open.length > 0 ? undefined : findLoop(name, scopes, loops);
      if (!loop) report('unknown-loop', at, name);
      const node: TemplateNode = { type: 'each', name, body: [] };
      into.push(node);
      open.push({ kind: 'each', name, at, into });
      loops.push(name);
      scopes.push(loop?.gives ?? 'item');
      into = node.body;
    } else if (!NAME.test(words)) report('unknown-tag', at, words);
    else {
      const kind = fieldKind(words, scopes);
      const inFrontMatter = at < frontMatterEnd;
      if (kind === null) report('unknown-field', at, words);
      else if (inFrontMatter && !standsAlone(text, at, end)) report('front-matter-in-text', at, words);
      else into.push({ type: 'field', name: words, kind, inFrontMatter });
    }
  }
  takeText(text.length);
  for (const block of open) report('block-not-closed', block.at, `#${block.kind} ${block.name}`);
  return { nodes, problems };
}

/** A loop by its name, from inside these scopes; none inside itself, or a template could grow without measure. */
function findLoop(name: string, scopes: readonly Scope[], loops: readonly string[]) {
  if (loops.includes(name)) return undefined;
  return TEMPLATE_LOOPS.find((loop) => loop.name === name && scopes.includes(loop.in));
}

/** Where front matter ends: 0 without any, -1 when it is not closed. */
function endOfFrontMatter(text: string): number {
  if (!text.startsWith('---\n')) return 0;
  const end = /\n---(?:\n|$)/.exec(text);
  return end ? end.index + 1 : -1;
}

/** A block's tag that stands alone on its line goes with the line. */
function wholeLine(text: string, at: number, end: number): [number, number] {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', end);
  const next = stop === -1 ? text.length : stop;
  if (text.slice(start, at).trim() !== '' || text.slice(end, next).trim() !== '') return [at, end];
  return [start, stop === -1 ? next : next + 1];
}

/** Whether a field of front matter is a whole value: after `key:`, `-`, `[` or `,`, and before the end, `]` or `,`. */
function standsAlone(text: string, at: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const after = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  return (
    /(?::\s+|^\s*-\s+|[[,]\s*|\}\}\s*)$/.test(before) &&
    !/["']/.test(before) &&
    /^\s*(?:$|[\],]|\{\{|#)/.test(after)
  );
}
