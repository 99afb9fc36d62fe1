import { useState } from 'preact/hooks';
import { Dialog } from '../../dialog/Dialog';
import { useTranslate } from '../../translation';
import type { FacetsModel } from '../filters/model';
import { NameLine } from './NameLine';

/** What has a name that the reader gave. */
export type Named = 'tag' | 'collection';

export interface NamesCallbacks {
  /** Gives a tag or collection another name; that of another one makes the two one. */
  renameName(kind: Named, from: string, to: string): void;
  /** Takes a tag from all marks, or a collection from all articles. Neither goes with it. */
  deleteName(kind: Named, name: string): void;
}

const KINDS = ['tag', 'collection'] as const;

interface Props {
  model: { allNames: Pick<FacetsModel, Named> | null };
  callbacks: NamesCallbacks & { closeDialog(): void };
}

/** All tags and collections, to be renamed, made one, or taken away. */
export const NamesDialog = ({ model: { allNames }, callbacks }: Props) => {
  const t = useTranslate();
  const [kind, setKind] = useState<Named>('tag');
  const names = allNames?.[kind] ?? [];
  const others = names.map(({ value }) => value);
  return (
    <Dialog title={t('names_title')} onClose={callbacks.closeDialog}>
      <fieldset class="kinds">
        <legend class="unseen">{t('names_kind')}</legend>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            class="kind"
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {t.of('filter', each)}
          </button>
        ))}
      </fieldset>
      {names.length === 0 ? (
        <p class="soft">{t(kind === 'tag' ? 'names_no_tags' : 'names_no_collections')}</p>
      ) : (
        <ul class="names">
          {names.map(({ value, articles }) => (
            <NameLine
              key={`${kind}/${value}`}
              name={value}
              articles={articles}
              others={others}
              onRename={(to) => callbacks.renameName(kind, value, to)}
              onDelete={() => callbacks.deleteName(kind, value)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
};
