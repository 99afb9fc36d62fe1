import { fail, type Result, succeed } from '../messaging/result';
import { copyText } from './controls/copy';
import { selectionOf } from './dom';
import type { ReaderContext } from './reader-context';

/** Copies the page's own text of what is selected, with the browser's own line breaks, whatever script is shown. */
export const copyOriginal = async (context: ReaderContext): Promise<Result<null>> => {
  const { page, document, controls, translate } = context;
  const text = page.toggle.asOriginal(() => selectionOf(document)?.toString() ?? '');
  if (text === '') return fail('no-selection');
  const copied = await copyText(document, text);
  controls.notify({
    text: translate(copied ? 'page_original_copied' : 'page_not_copied'),
    tone: copied ? 'done' : 'failed',
  });
  return succeed(null);
};
