import { createHash } from 'node:crypto';

/** What a lock file of npm (version 3) says of a package, by its folder. */
export interface LockFile {
  version: string;
  name: string;
  packages: Record<
    string,
    {
      version?: string;
      license?: string;
      integrity?: string;
      dev?: boolean;
      devOptional?: boolean;
      dependencies?: Record<string, string>;
    }
  >;
}

/** A hash as the UUID that a CycloneDX serial number has to be (version 8, RFC 9562). */
const asUuid = (hex: string): string =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const byName = <T extends { name: string }>(a: T, b: T) => (a.name < b.name ? -1 : 1);

/**
 * What the packed extension is made of, as CycloneDX 1.5 JSON: the packages of the lock file that are not for
 * development only, and those whose data is compiled into the tables. Read from the lock file alone, so that a commit
 * has one bill. (npm's own listing leaves out packages that development uses as well.)
 * @param dataPackages names of packages for development whose data is packed
 */
export function billOfMaterials(lock: LockFile, dataPackages: readonly string[]): string {
  const found = new Map<string, { name: string } & Record<string, unknown>>();
  for (const [folder, entry] of Object.entries(lock.packages)) {
    const name = folder.split('node_modules/').at(-1) ?? '';
    const isPacked = !entry.dev && !entry.devOptional;
    if (folder === '' || !entry.version || !(isPacked || dataPackages.includes(name))) continue;
    const [algorithm, digest] = entry.integrity?.split('-') ?? [];
    found.set(`${name}@${entry.version}`, {
      type: 'library',
      'bom-ref': `${name}@${entry.version}`,
      name,
      version: entry.version,
      scope: 'required',
      purl: purl(name, entry.version),
      ...(entry.license && { licenses: [{ expression: entry.license }] }),
      ...(algorithm === 'sha512' &&
        digest && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
    });
  }
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${lock.name}@${lock.version}`,
        name: lock.name,
        version: lock.version,
        purl: purl(lock.name, lock.version),
      },
    },
    components: [...found.values()].sort(byName),
  };
  const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${asUuid(digest)}` }, null, 2)}\n`;
}
