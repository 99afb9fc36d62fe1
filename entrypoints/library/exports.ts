import type { LibraryCallbacks } from '../../components/library/model';
import { exportBundle, toMarkdown } from '../../exchange';
import type { LibraryScope } from './scope';

/** Hands the whole library out as a file. */
export const createExports = ({
  ports,
  update,
  say,
  text,
}: LibraryScope): Pick<LibraryCallbacks, 'exportBundle' | 'exportMarkdown'> => {
  const hand = (extension: 'json' | 'md', type: string, content: string) => {
    const day = new Date(ports.now()).toISOString().slice(0, 10);
    const name = `zhupi-${day}.${extension}`;
    ports.download(name, type, content);
    say(text()('exported', name));
  };
  return {
    exportBundle: async () => {
      update({ failure: null });
      const [library, device] = await Promise.all([ports.store.exportLibrary(), ports.store.device()]);
      if (!library.ok) return update({ failure: library.error.code });
      if (!device.ok) return update({ failure: device.error.code });
      const header = { device: device.value, now: ports.now(), version: ports.version };
      hand('json', 'application/json', exportBundle(library.value, header));
    },
    exportMarkdown: async () => {
      update({ failure: null });
      const library = await ports.store.exportLibrary();
      if (!library.ok) return update({ failure: library.error.code });
      hand('md', 'text/markdown', toMarkdown(library.value));
    },
  };
};
