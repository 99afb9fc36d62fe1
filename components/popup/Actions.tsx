import { CleanIcon, ExtractIcon, ReadIcon, SavedIcon, SaveIcon } from '../icons/icons';
import { useTranslate } from '../translation';
import type { PopupCallbacks, PopupModel } from './model';
import { ScriptAction } from './ScriptAction';
import { Tile } from './Tile';

/** What can be done on the page. An action that makes no sense here stays in its place, disabled. */
export const Actions = ({ model, callbacks }: { model: PopupModel; callbacks: PopupCallbacks }) => {
  const t = useTranslate();
  const { page, busy, keys } = model;
  const facts = page.kind === 'page' ? page.facts : null;
  const isArticle = facts?.status === 'article';
  const canKeep = model.libraryError === null && !facts?.libraryError;
  const saved = facts?.saved ?? false;
  return (
    <section class="actions" aria-label={t('popup_actions')}>
      <Tile
        icon={<CleanIcon />}
        label={t('popup_clean_view')}
        keys={keys['clean-view']}
        pressed={facts?.cleanView ?? false}
        disabled={!isArticle}
        busy={busy === 'cleanView'}
        onClick={callbacks.toggleCleanView}
      />
      <ScriptAction
        facts={facts}
        keys={keys['toggle-script']}
        busy={busy === 'script'}
        onClick={callbacks.toggleScript}
      />
      <Tile
        icon={<ExtractIcon />}
        label={t('popup_suggest')}
        disabled={!isArticle}
        busy={busy === 'suggest'}
        onClick={callbacks.suggest}
      />
      <Tile
        icon={saved ? <SavedIcon /> : <SaveIcon />}
        label={saved ? t('popup_saved') : t('popup_save')}
        keys={saved ? undefined : keys.save}
        disabled={!isArticle || saved || !canKeep}
        busy={busy === 'save'}
        onClick={callbacks.save}
      />
      <Tile
        icon={<ReadIcon />}
        label={t('reading')}
        disabled={!isArticle || (!saved && !canKeep)}
        busy={busy === 'read'}
        onClick={callbacks.read}
      />
    </section>
  );
};
