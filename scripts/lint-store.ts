/**
 * `npm run lint:firefox`, `npm run lint:chrome`: the add-ons linter on a build. No error passes, and no warning but the named.
 * The Chrome build is held to the same rules, less those that only say that it is not made for Firefox.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, readOptions, refuse } from './options';

interface Finding {
  _type: 'error' | 'warning' | 'notice';
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/**
 * Preact's own `innerHTML` sink behind `dangerouslySetInnerHTML`, which this project does not use: once in the chunk of
 * the extension's pages and once in the controls. One more of them is one of ours.
 */
const NAMED_WARNING = { code: 'UNSAFE_VAR_ASSIGNMENT', most: 2 };

/** What a manifest that is right for Chrome lacks or has in Firefox's eyes. */
const FIREFOX_ONLY = [
  'EXTENSION_ID_REQUIRED',
  'ADDON_ID_REQUIRED',
  'MISSING_DATA_COLLECTION_PERMISSIONS',
  'BACKGROUND_SERVICE_WORKER_NOFALLBACK',
  'MANIFEST_PERMISSIONS',
];

const { positionals } = readOptions({ allowPositionals: true });
const target = oneOf('lint-store', positionals[0] ?? 'firefox-mv3', ['firefox-mv3', 'chrome-mv3']);
const isChrome = target === 'chrome-mv3';
const folder = join('.output', target);
if (!existsSync(join(folder, 'manifest.json'))) refuse(`no build in ${folder}: npm run build`);
const run = spawnSync(
  join('node_modules', '.bin', 'addons-linter'),
  ['--output', 'json', ...(isChrome ? ['--enable-background-service-worker'] : []), folder],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (!run.stdout) throw new Error(`addons-linter said nothing: ${run.stderr}`);
const report: { errors: Finding[]; warnings: Finding[] } = JSON.parse(run.stdout);
const findings = [...report.errors, ...report.warnings];
const named = report.warnings.filter(({ code }) => code === NAMED_WARNING.code);
const refused = findings.filter((finding) => {
  if (isChrome && FIREFOX_ONLY.includes(finding.code)) return false;
  return !(named.includes(finding) && named.length <= NAMED_WARNING.most);
});
for (const finding of findings) {
  const mark = refused.includes(finding) ? 'REFUSED' : 'allowed';
  console.log(
    `${mark} ${finding._type} ${finding.code} ${finding.file ?? ''}:${finding.line ?? ''} ${finding.message}`,
  );
}
console.log(
  `${target}: ${report.errors.length} errors, ${report.warnings.length} warnings, ${refused.length} refused`,
);
process.exitCode = refused.length === 0 ? 0 : 1;
