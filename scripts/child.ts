import { spawn } from 'node:child_process';

/**
 * Runs a command with our own output, and ends it when we are told to end. Answers its exit code; one that was
 * ended by a signal counts as 1.
 */
export function runChild(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    const end = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', end).on('SIGTERM', end);
    child.on('error', ({ message }) => {
      console.error(`${command}: ${message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      resolve(code ?? 1);
    });
  });
}
