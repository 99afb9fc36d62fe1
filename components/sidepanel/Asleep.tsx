import { Seal } from '../icons/Seal';
import { useTranslate } from '../translation';

/** What stands in the panel while no reader is on the page. */
export const Asleep = ({ onWake }: { onWake(): void }) => {
  const t = useTranslate();
  return (
    <section class="asleep">
      <Seal size={48} />
      <p>{t('panel_asleep')}</p>
      <button type="button" class="button button-primary" onClick={onWake}>
        {t('panel_wake')}
      </button>
    </section>
  );
};
