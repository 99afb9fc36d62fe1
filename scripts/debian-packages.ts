import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { runChild } from './child';

/** Debian itself, and systems that say they are like it but name their packages otherwise, told apart. */
export function isDebian(release = readRelease()): boolean {
  return /^ID=("?)debian\1$/m.test(release);
}

function readRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

/** Whether some font for Chinese lies where systems keep their fonts. macOS and Windows bring one. */
export function hasChineseFont(folders = ['/usr/share/fonts', '/usr/local/share/fonts']): boolean {
  if (process.platform !== 'linux') return true;
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .some((file) => /(cjk|wqy|sourcehan|droidsansfallback|uming|ukai).*\.(ttc|ttf|otf)$/i.test(file));
}

/** The one command that installs the packages. */
export function installCommand(packages: readonly string[]): string {
  return `sudo sh -c 'apt-get update && apt-get install -y ${packages.join(' ')}'`;
}

/** Installs Debian packages; needs root. Answers whether it worked. */
export async function installDebianPackages(packages: readonly string[]): Promise<boolean> {
  if ((await runChild('apt-get', ['update', '-q'])) !== 0) return false;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  return (await runChild('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])) === 0;
}
