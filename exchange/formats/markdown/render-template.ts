import { firstDay } from '../../query/dates';
import type { ArticleView } from '../article-view';
import { escapeLine, escapeLines, yamlString } from './escape';
import { type FieldKind, readField, type Values } from './fields';
import type { TemplateNode } from './parse-template';

/**
 * Writes a template with the values of an article, or of a library without its articles.
 * @returns Markdown in which all values render as themselves
 */
export function renderTemplate(nodes: readonly TemplateNode[], values: Values): string {
  const out = new Output();
  renderInto(out, nodes, values);
  return out.text;
}

/** The text so far, with the line that is being written at hand. */
class Output {
  text = '';

  /** What stands before the place of writing on its line. */
  get line(): string {
    return this.text.slice(this.text.lastIndexOf('\n') + 1);
  }
}

function renderInto(out: Output, nodes: readonly TemplateNode[], values: Values): void {
  for (const node of nodes) {
    if (node.type === 'text') out.text += node.text;
    else if (node.type === 'if')
      renderInto(out, isThere(node.name, values) ? node.body : node.otherwise, values);
    else if (node.type === 'each') eachOf(node.name, values, (inner) => renderInto(out, node.body, inner));
    else {
      const value = readField(node.name, values);
      out.text += node.inFrontMatter ? inYaml(node.kind, value) : inMarkdown(node.kind, value, out.line);
    }
  }
}

function eachOf(name: string, values: Values, render: (inner: Values) => void): void {
  if (name === 'marks') for (const mark of values.article?.marks ?? []) render({ ...values, mark });
  else for (const item of [readField(name, values)].flat()) render({ ...values, item });
}

function isThere(name: string, values: Values): boolean {
  if (name === 'marks') return (values.article as ArticleView).marks.length > 0;
  if (name === 'articles') return values.articles > 0;
  return [readField(name, values)].flat().some((text) => text.trim() !== '');
}

/** One value of YAML: a double-quoted string, a day or number as such, a flow list; nothing where there is nothing. */
function inYaml(kind: FieldKind, value: string | string[]): string {
  if (Array.isArray(value)) return `[${value.map(yamlString).join(', ')}]`;
  if (value === '') return '';
  const isNumber = kind === 'plain' && /^(?:0|[1-9]\d{0,14})$/.test(value);
  // A 31st of February would end many a reader of YAML; and a title that looks like a day is a title.
  const isDay = (kind === 'plain' || kind === 'day') && firstDay(value) === value;
  return isNumber || isDay ? value : yamlString(value);
}

function inMarkdown(kind: FieldKind, value: string | string[], line: string): string {
  if (Array.isArray(value)) {
    return kind === 'hashtags' ? value.map(hashtag).join(' ') : value.map(escapeLine).join(', ');
  }
  if (value === '') return '';
  if (kind === 'plain') return value;
  if (kind === 'url') return `<${value}>`;
  if (kind !== 'text' || !canBreak(line)) return escapeLine(value);
  const start = continuation(line);
  return escapeLines(value)
    .map((part, index) => (index === 0 ? part : `${start}${part}`.trimEnd()))
    .join('\n');
}

/** A heading and a row of a table end where their line ends. */
function canBreak(line: string): boolean {
  return !/^[\s>]*(?:#|\|)/.test(line);
}

/** What a further line begins with to stay in the same quote or item: `> ` stays, `- ` and `1. ` become spaces. */
function continuation(line: string): string {
  const [start] = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*/.exec(line) as RegExpExecArray;
  return start.replace(/[^>\s]/g, ' ');
}

/** A tag as Obsidian reads it, where its characters allow that; else as plain text after an escaped `#`. */
function hashtag(name: string): string {
  const isPlain = /^[\p{L}\p{N}_/-]+$/u.test(name) && !/^\d+$/.test(name);
  return isPlain ? `#${name.replace(/_/g, '\\_')}` : `\\#${escapeLine(name)}`;
}
