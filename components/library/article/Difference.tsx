import type { SentenceDiff, TextDiff } from '../../../exchange/diff';
import { useTranslate } from '../../translation';

/** So many sentences on each side of a change are shown. */
const CONTEXT = 1;

interface Props {
  sentences: TextDiff;
  lang: string | undefined;
}

/** Two texts as one: what came is inserted, what went is struck out, what stayed is left out where it is far from both. */
export const Difference = ({ sentences, lang }: Props) => {
  const t = useTranslate();
  const isNear = (at: number) =>
    sentences.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same');
  const shown = sentences.map((sentence, at) => ({ sentence, at })).filter(({ at }) => isNear(at));
  return (
    <div class="difference song" lang={lang} dir="auto">
      {shown.map(({ sentence, at }, index) => {
        const isGap = at > 0 && shown[index - 1]?.at !== at - 1;
        return (
          <>
            {isGap && (
              <p class="gap soft" key={`gap-${at}`}>
                <span aria-hidden="true">⋯</span>
                <span class="unseen">{t('history_gap')}</span>
              </p>
            )}
            {!isGap && sentence.opensBlock && index > 0 && <br key={`br-${at}`} />}
            <Sentence key={at} sentence={sentence} />
          </>
        );
      })}
    </div>
  );
};

const Sentence = ({ sentence: { pieces, moved } }: { sentence: SentenceDiff }) => {
  const t = useTranslate();
  return (
    <span class="sentence" data-moved={moved} title={moved ? t('history_moved') : undefined}>
      {pieces.map(({ kind, text }, index) =>
        kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          text
        ),
      )}
    </span>
  );
};
