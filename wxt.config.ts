import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { DEFAULT_SITES } from './article/sites';
import { bringParts } from './scripts/build/bring-parts';
import { nativeBrowserInPages } from './scripts/build/native-browser';
import { stripExamples } from './scripts/build/strip-examples';

const DEFAULT_PATTERNS = DEFAULT_SITES.map(({ domain }) => `*://*.${domain}/*`);

const PURE = /\/(?:article|chinese|highlights|exchange|generated)\/[^?]+\.ts$/;

/** Own pages load nothing but their own files and hand no string to a script sink. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const suggest = (key: string) => ({ suggested_key: { default: key } });

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [stripExamples(), nativeBrowserInPages(), bringParts(), preact()],
    // Its dictionaries are scripts of the build that pages have as well.
    worker: { format: 'es', rollupOptions: { external: /^\/convert-to-/ } },
    build: {
      sourcemap: false,
      // The pure folders do nothing when they are loaded: what nobody uses of them stays out.
      rollupOptions: { treeshake: { moduleSideEffects: (id) => !PURE.test(id) } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: DEFAULT_PATTERNS,
    optional_host_permissions: ['*://*/*'],
    // Where a reader cannot choose a folder for backups.
    ...(browser === 'firefox' ? { optional_permissions: ['downloads'] } : {}),
    content_scripts: [{ matches: DEFAULT_PATTERNS, js: ['sentinel.js'], run_at: 'document_idle' }],
    // Chrome suggests keys for four commands at most; the reader sets the others, and may change all.
    commands: {
      mark: { ...suggest('Alt+Shift+H'), description: '__MSG_command_mark__' },
      note: { ...suggest('Alt+Shift+N'), description: '__MSG_command_note__' },
      'clean-view': { ...suggest('Alt+Shift+C'), description: '__MSG_command_clean_view__' },
      'toggle-script': { ...suggest('Alt+Shift+S'), description: '__MSG_command_toggle_script__' },
      'copy-original': { description: '__MSG_command_copy_original__' },
      save: { description: '__MSG_command_save__' },
      'next-mark': { description: '__MSG_command_next_mark__' },
      'previous-mark': { description: '__MSG_command_previous_mark__' },
      'show-marks': { description: '__MSG_command_show_marks__' },
      undo: { description: '__MSG_command_undo__' },
      toolbar: { description: '__MSG_command_toolbar__' },
    },
    ...(mode === 'production' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'zhupi@zhupi.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
