import { spawn } from 'node:child_process';

/**
 * Runs a command with our own output. Answers its exit code; one that was ended by a signal counts as 1. When we are told
 * to end it is ended first, and then we are: nothing that comes after it begins.
 */
export function runChild(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    let told: NodeJS.Signals | null = null;
    const end = (signal: NodeJS.Signals) => {
      told = signal;
      child.kill(signal);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    child.on('error', ({ message }) => {
      console.error(`${command}: ${message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      if (told) process.kill(process.pid, told);
      else resolve(code ?? 1);
    });
  });
}
