import workerUrl from './transfer-worker?worker&url';

/** Own pages run own scripts only, and say of each address of a script that it is one of them. */
const policy = (
  globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  }
).trustedTypes?.createPolicy('zhupi-worker', { createScriptURL: () => workerUrl });

export const startTransferWorker = (): Worker =>
  new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
