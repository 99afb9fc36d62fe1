import { readdirSync, readFileSync } from 'node:fs';

/** Resident megabytes of a process; 0 where the system does not tell, or the process is gone. */
function residentOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const parentOf = (pid: string): string =>
  /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';

/** The processes of this browser that run its extensions' pages (Linux). */
function extensionProcesses(browserPid: number): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) return false;
      let ancestor = parentOf(pid);
      while (ancestor !== '0' && ancestor !== String(browserPid)) ancestor = parentOf(ancestor);
      return ancestor !== '0';
    } catch {
      return false;
    }
  });
}

/** The most that the browser's extension process holds while something runs, in megabytes of resident memory. */
export async function peakMemory<T>(browserPid: number, run: () => Promise<T>): Promise<[number, T]> {
  let peak = 0;
  const pids = extensionProcesses(browserPid);
  const look = () => {
    peak = Math.max(peak, ...pids.map(residentOf));
  };
  const timer = setInterval(look, 40);
  try {
    const value = await run();
    look();
    return [peak, value];
  } finally {
    clearInterval(timer);
  }
}
