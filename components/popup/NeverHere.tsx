import { Notice } from '../Notice';
import { useTranslate } from '../translation';

/** That the reader wants nothing of ours on this site, with the way back. */
export const NeverHere = ({ host, onAllow }: { host: string; onAllow(): void }) => {
  const t = useTranslate();
  return (
    <>
      <Notice plain>{t('popup_never', host)}</Notice>
      <button type="button" class="button button-primary" onClick={onAllow}>
        {t('popup_never_lift')}
      </button>
    </>
  );
};
