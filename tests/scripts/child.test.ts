import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

/** A script that runs a command that stays, and then says that it goes on. */
const SCRIPT = `
  import { runChild } from './scripts/child.ts';
  const code = await runChild(process.execPath, ['-e', ${JSON.stringify("console.log('child', process.pid); setInterval(() => {}, 1000)")}]);
  console.log('went on with', code);
`;

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('a script that is told to end while it runs a command', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends the command by %s, and goes on with nothing',
    async (signal) => {
      const script = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT]);
      let said = '';
      script.stdout.on('data', (data) => {
        said += data;
      });
      await once(script.stdout, 'data');
      const child = Number(/child (\d+)/.exec(said)?.[1]);
      expect(isThere(child)).toBe(true);
      script.kill(signal);
      const [, endedBy] = await once(script, 'close');
      expect(endedBy).toBe(signal);
      expect(isThere(child)).toBe(false);
      expect(said).not.toContain('went on');
    },
  );
});
