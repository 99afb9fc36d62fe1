import { momentText, statedDate } from '../dates';
import { GoneNotice } from '../GoneNotice';
import type { ArticleView } from '../library/article/model';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';

/** A saved article as the reader view heads and ends it. */
export type LeafModel = Pick<
  ArticleView,
  | 'title'
  | 'kicker'
  | 'subtitle'
  | 'source'
  | 'siteName'
  | 'author'
  | 'documentNumber'
  | 'publishedAt'
  | 'url'
  | 'capturedAt'
  | 'gone'
  | 'blocks'
>;

/** Who published it, who wrote it, its number: what is known of them, each once. */
const particularsOf = ({ source, siteName, author, documentNumber }: LeafModel): string[] =>
  [...new Set([source ?? siteName, author, documentNumber])].filter((each) => each !== null);

/** Headline and particulars, in the words and the script of the page. */
export const LeafHead = ({ leaf }: { leaf: LeafModel }) => {
  const t = useTranslate();
  return (
    <>
      {leaf.kicker && <p class="leaf-kicker">{leaf.kicker}</p>}
      <h1 class="leaf-title">{leaf.title || leaf.url}</h1>
      {leaf.subtitle && <p class="leaf-subtitle">{leaf.subtitle}</p>}
      <ul class="byline leaf-byline">
        {particularsOf(leaf).map((each) => (
          <li key={each}>{each}</li>
        ))}
        {leaf.publishedAt && (
          <li>
            <time dateTime={leaf.publishedAt}>{statedDate(leaf.publishedAt, t.locale)}</time>
          </li>
        )}
      </ul>
      {leaf.gone && (
        <div class="leaf-said" translate={false} lang={t.locale}>
          <GoneNotice gone={leaf.gone} />
        </div>
      )}
      {leaf.blocks.length === 0 && (
        <div class="leaf-said" translate={false} lang={t.locale}>
          <Notice plain>{t('reading_no_text')}</Notice>
        </div>
      )}
    </>
  );
};

/** Where the text comes from, and since when it is kept. */
export const LeafFoot = ({ leaf }: { leaf: LeafModel }) => {
  const t = useTranslate();
  return (
    <div class="leaf-provenance" translate={false} lang={t.locale}>
      {leaf.blocks.some(({ kind }) => kind === 'caption') && <p>{t('reading_no_pictures')}</p>}
      <p>{t('reading_saved_on', momentText(leaf.capturedAt, t.locale))}</p>
      <p class="leaf-address">{leaf.url}</p>
    </div>
  );
};

/** What the page says of an address that nothing is kept of. */
export const NoLeaf = ({ failure, onLibrary }: { failure: string | null; onLibrary(): void }) => {
  const t = useTranslate();
  return (
    <div class="no-leaf">
      <Notice plain>{failure ? t.of('error', failure) : t('reading_missing')}</Notice>
      <button type="button" class="button" onClick={onLibrary}>
        {t('popup_open_library')}
      </button>
    </div>
  );
};
