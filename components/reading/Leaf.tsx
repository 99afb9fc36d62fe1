import { momentText, statedDate } from '../dates';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';

/** A saved article as the reader view heads and ends it, corrected as the reader wants it. */
export interface LeafModel {
  title: string;
  kicker: string | null;
  subtitle: string | null;
  /** Who published it, who wrote it, its number: what is known of them, in this order. */
  particulars: readonly string[];
  /** ISO 8601, as precise as stated. */
  publishedAt: string | null;
  url: string;
  /** Milliseconds since the epoch. */
  capturedAt: number;
  gone: { state: 'gone' | 'moved'; at: number } | null;
  hasText: boolean;
}

/** Headline and particulars, in the words and the script of the page. */
export const LeafHead = ({ leaf }: { leaf: LeafModel }) => {
  const t = useTranslate();
  return (
    <>
      {leaf.kicker && <p class="leaf-kicker">{leaf.kicker}</p>}
      <h1 class="leaf-title">{leaf.title}</h1>
      {leaf.subtitle && <p class="leaf-subtitle">{leaf.subtitle}</p>}
      <ul class="byline leaf-byline">
        {leaf.particulars.map((each) => (
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
          <Notice plain>
            {t(
              leaf.gone.state === 'gone' ? 'article_gone' : 'article_moved',
              momentText(leaf.gone.at, t.locale),
            )}
          </Notice>
        </div>
      )}
      {!leaf.hasText && (
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
