import type { ExportScope } from '../../components/library/export-model';
import type { Packing } from '../../exchange/packing';

/** What no file system takes in a name, and what hides there. */
const UNSAFE = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;

/** `zhupi-2024-05-06.json`, with what is in it and what it is packed in. */
export const bundleName = (now: number, { gzip, passphrase }: Packing, scope: ExportScope): string => {
  const day = new Date(now).toISOString().slice(0, 10);
  const part = scope.kind === 'changes' ? `-${scope.target.replace(UNSAFE, ' ').trim().slice(0, 40)}` : '';
  const chosen = scope.kind === 'selection' ? `-${scope.ids.length}` : '';
  const extension = passphrase !== null ? 'zhupi' : gzip ? 'json.gz' : 'json';
  return `zhupi-${day}${chosen}${part}.${extension}`;
};
