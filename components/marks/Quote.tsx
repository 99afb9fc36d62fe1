import { Found } from '../Found';
import { useTranslate } from '../translation';
import type { MarkModel } from './model';

interface Props {
  mark: MarkModel;
  lang: string | undefined;
  onShow: ((id: string) => void) | undefined;
}

/** What was marked. A button where there is a page to show it on. */
export const Quote = ({ mark, lang, onShow }: Props) => {
  const t = useTranslate();
  const text = <Found text={mark.quote} ranges={mark.found?.quote} />;
  if (!onShow || mark.place === 'orphan' || mark.place === 'sought') {
    return (
      <blockquote class="quote song" lang={lang} dir="auto">
        {text}
      </blockquote>
    );
  }
  return (
    <blockquote class="quote">
      <button type="button" class="quote-button song" title={t('mark_show')} onClick={() => onShow(mark.id)}>
        <span lang={lang} dir="auto">
          {text}
        </span>
      </button>
    </blockquote>
  );
};
