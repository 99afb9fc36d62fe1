import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string;
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(readdirSync(FOLDER))('the workflow %s', (file) => {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const { permissions, jobs } = parse(source, { strict: true }) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('takes actions by their commit, with the version beside it: a tag can be moved', () => {
    const lines = source.split('\n').filter((line) => /^\s*-?\s*uses:/.test(line));
    expect(lines.length).toBe(steps.filter(({ uses }) => uses).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may write only where it publishes, and leaves no key in the checkout', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const [name, job] of Object.entries(jobs))
      expect([name, job.permissions]).toEqual([name, name === 'release' ? { contents: 'write' } : undefined]);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('publishes a release of what has passed, of tags alone', () => {
    expect(jobs.release).toMatchObject({ needs: 'check', if: "startsWith(github.ref, 'refs/tags/v')" });
  });

  it('calls scripts that there are, and ends', () => {
    const called = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run (?:-s )?([\w:-]+)/g)]);
    expect(called.map(([, script]) => script).filter((script) => !scripts[script ?? ''])).toEqual([]);
    expect(called.length).toBeGreaterThan(3);
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});
