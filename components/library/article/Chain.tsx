import { useTranslate } from '../../translation';
import type { LibraryCallbacks } from '../model';
import { Detail } from './Detail';
import type { ChainModel } from './model';

interface Props {
  chain: ChainModel;
  lang: string | undefined;
  callbacks: Pick<LibraryCallbacks, 'openArticle'>;
}

/** What an article was taken from, step by step, and where else the same is kept. */
export const Chain = ({ chain: { isIntact, origins, copies }, lang, callbacks }: Props) => {
  const t = useTranslate();
  const saved = (id: string, name: string) => (
    <button type="button" class="plain-link" onClick={() => callbacks.openArticle(id)}>
      <span lang={lang} dir="auto">
        {name}
      </span>
    </button>
  );
  return (
    <>
      {!isIntact && <Detail name="intact">{t('detail_not_intact')}</Detail>}
      <Detail name="taken_from">
        {origins.length > 0 &&
          origins.map(({ url, id, name }) => <span key={url}>{id === null ? url : saved(id, name)}</span>)}
      </Detail>
      <Detail name="copies">
        {copies.length > 0 && copies.map(({ id, name }) => <span key={id}>{saved(id, name)}</span>)}
      </Detail>
    </>
  );
};
