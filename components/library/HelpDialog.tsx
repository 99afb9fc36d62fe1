import { Dialog } from '../dialog/Dialog';
import { useTranslate } from '../translation';

/** The keys of the list, each row with what they do (`keys_<name>`). Keys have the same names in every language. */
export const KEYS = [
  ['move', ['↑', '↓', 'J', 'K']],
  ['ends', ['Home', 'End']],
  ['open', ['Enter']],
  ['back', ['Esc']],
  ['choose', ['Space', 'X']],
  ['extend', ['Shift + ↑', 'Shift + ↓']],
  ['all', ['Ctrl + A']],
  ['delete', ['Delete']],
  ['undo', ['Ctrl + Z']],
  ['redo', ['Ctrl + Shift + Z']],
  ['search', ['/']],
  ['help', ['?']],
] as const;

/** All keys of the list at a glance, and the way to all other help. */
export const HelpDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslate();
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t.of('keys', name)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/welcome.html" target="_blank" rel="noopener noreferrer">
          {t('help_more')}
        </a>
      </p>
    </Dialog>
  );
};
