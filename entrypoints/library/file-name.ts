import type { ExportScope } from '../../components/library/export-model';
import { safeName } from '../../exchange/formats/file-names';
import { localDay } from '../../exchange/local-day';
import type { Packing } from '../../exchange/packing';

/** Bytes of the place's name in a file's name: forty Chinese characters. */
const MOST_OF_PLACE = 120;

/** `zhupi-2024-05-06.json`, with what is in it and what it is packed in. */
export const bundleName = (now: number, { gzip, passphrase }: Packing, scope: ExportScope): string => {
  const day = localDay(now);
  const part = scope.kind === 'changes' ? `-${safeName(scope.target, MOST_OF_PLACE)}` : '';
  const chosen = scope.kind === 'selection' ? `-${scope.ids.length}` : '';
  const extension = passphrase !== null ? 'zhupi' : gzip ? 'json.gz' : 'json';
  return `zhupi-${day}${chosen}${part}.${extension}`;
};
