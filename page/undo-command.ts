import type { Result } from '../messaging/result';
import { fail, succeed } from '../messaging/result';
import { type ReaderContext, tellFailure } from './reader-context';

/** Takes the last step back, or does it again, and says so on the page with the way there again. */
export const undoOrRedo = async (context: ReaderContext, way: 'undo' | 'redo'): Promise<Result<null>> => {
  const { history, controls, translate } = context;
  const result = history ? await history[way]() : fail('nothing-done');
  if (!result.ok) {
    if (result.error.code !== 'nothing-done') tellFailure(context, result.error.code);
    return result;
  }
  const other = way === 'undo' ? 'redo' : 'undo';
  const step = translate.of('step', result.value);
  controls.notify({
    text: way === 'undo' ? translate('page_undone', step) : translate('page_redone', step),
    tone: 'done',
    action: {
      label: other === 'undo' ? translate('page_undo') : translate('page_redo'),
      act: () => void undoOrRedo(context, other),
    },
  });
  return succeed(null);
};
