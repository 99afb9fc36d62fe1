import { repair } from '../../chinese';
import type { ReaderContext } from '../reader-context';
import { createPageRepair, type RepairCounts } from './writer';

/** The repair of a damaged repost, and what is told of it. */
export interface Repairing {
  /** Places that are shown repaired. */
  readonly places: number;
  /** Whether the article, as it is shown, has traces of damage. Changes nothing. */
  isDamaged(): boolean;
  /** The reader uses Zhupi on this page: repairs it if it is damaged, now and when more text comes. */
  begin(): Promise<void>;
  /** The page was read again. */
  readAgain(): Promise<void>;
  /** The page shows another address. */
  forget(): void;
}

const sum = (counts: RepairCounts) => Object.values(counts).reduce((all, count) => all + count, 0);

const NONE: RepairCounts = { pinyin: 0, 'split-character': 0, 'doubled-mark': 0 };

const plus = (a: RepairCounts, b: RepairCounts): RepairCounts => ({
  pinyin: a.pinyin + b.pinyin,
  'split-character': a['split-character'] + b['split-character'],
  'doubled-mark': a['doubled-mark'] + b['doubled-mark'],
});

export const createRepairing = (context: ReaderContext): Repairing => {
  const { page, document, observer, signal, controls } = context;
  const writer = createPageRepair(document, observer);
  let isWanted = false;
  /** The reader took the repair back: only the reader brings it on again. */
  let isRefused = false;
  let places = 0;
  /** The verdict on the text that was asked about last. */
  let known: { text: string; damaged: boolean } | null = null;

  const isDamaged = (): boolean => {
    const text = page.reading?.article.text;
    if (text === undefined) return false;
    if (known?.text !== text) known = { text, damaged: repair(text).edits.length > 0 };
    return known.damaged;
  };

  /** What was written lies below a conversion: the page is read and converted again. */
  const write = async (change: () => void) => {
    page.toggle.asOriginal(change);
    page.refresh();
    await context.script.again();
    context.changed();
  };

  const undo = async () => {
    isRefused = true;
    places = 0;
    controls.setBanner(null);
    await write(writer.undo);
    const { translate } = context;
    controls.notify({
      text: translate('page_repair_undone'),
      tone: 'done',
      action: { label: translate('page_repair'), act: redo },
    });
  };

  const redo = () => {
    isRefused = false;
    void begin();
  };

  const tell = (counts: RepairCounts) => {
    const { translate } = context;
    const parts = [
      counts.pinyin > 0 && translate.plural('page_repaired_pinyin', counts.pinyin),
      counts['split-character'] > 0 &&
        translate.plural('page_repaired_split_character', counts['split-character']),
      counts['doubled-mark'] > 0 && translate.plural('page_repaired_doubled_mark', counts['doubled-mark']),
    ].filter((part) => part !== false);
    const list = new Intl.ListFormat(translate.locale).format(parts);
    controls.setBanner({
      text: translate('page_repaired', list),
      action: { label: translate('page_undo'), act: () => void undo() },
    });
  };

  let total = NONE;
  let running: Promise<void> | null = null;

  const repairNow = async () => {
    if (!isDamaged() || signal.aborted) return;
    const { reading } = page;
    let counts = NONE;
    await write(() => {
      counts = writer.apply((node) => reading?.has(node) ?? false);
    });
    if (sum(counts) === 0) return;
    total = places === 0 ? counts : plus(total, counts);
    places = sum(total);
    tell(total);
  };

  const check = (): Promise<void> => {
    if (!isWanted || isRefused) return Promise.resolve();
    running ??= repairNow().finally(() => {
      running = null;
    });
    return running;
  };

  const begin = () => {
    isWanted = true;
    return check();
  };

  signal.addEventListener('abort', () => page.toggle.asOriginal(writer.undo));

  return {
    get places() {
      return places;
    },
    isDamaged,
    begin,
    readAgain: check,
    forget() {
      isWanted = false;
      isRefused = false;
      places = 0;
      known = null;
      controls.setBanner(null);
    },
  };
};
