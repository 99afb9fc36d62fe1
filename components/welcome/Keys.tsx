import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import type { WelcomeCallbacks, WelcomeModel } from './model';

interface Props {
  model: Pick<WelcomeModel, 'shortcuts' | 'shortcutsClosed'>;
  onOpen: WelcomeCallbacks['openShortcutSettings'];
}

/** All commands with the keys that they have now, and the way to where keys are set. */
export const Keys = ({ model, onOpen }: Props) => {
  const t = useTranslate();
  if (model.shortcuts.length === 0) return <p class="soft">{t('welcome_keys_none')}</p>;
  return (
    <>
      <table class="keys">
        <tbody>
          {model.shortcuts.map(({ command, keys }) => (
            <tr key={command}>
              <th scope="row">{t.of('command', command)}</th>
              <td>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('welcome_key_unset')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="button" onClick={onOpen}>
        {t('welcome_keys_set')}
      </button>
      {model.shortcutsClosed && <Notice alert>{t('welcome_keys_closed')}</Notice>}
    </>
  );
};
