import type { TemplateProblem } from './problems';

/**
 * Whether the front matter of a rendered template is YAML, by a reader of YAML that loads for this.
 * @param markdown as rendered
 * @returns the first thing wrong, by its line in the rendered text; null when all is well
 */
export async function frontMatterProblem(markdown: string): Promise<TemplateProblem | null> {
  const [, yaml] = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(markdown) ?? [];
  if (yaml === undefined) return null;
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const [error] = parseDocument(yaml, { lineCounter, prettyErrors: false }).errors;
  if (!error) return null;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return { code: 'front-matter-not-yaml', line: line + 1, column: col, detail: error.message };
}
