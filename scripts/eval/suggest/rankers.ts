import { suggest, type TextRange } from '../../../highlights';
import { seeded, seedOf } from '../anchors/random';
import type { Reference } from './references';

/** Sentences of an article, best first. */
export type Ranker = (article: Reference, limit: number) => TextRange[];

export const zhupi: Ranker = ({ title, text }, limit) => suggest({ title, text }, { limit });

export const lead: Ranker = ({ sentences }, limit) => sentences.slice(0, limit);

export const longest: Ranker = ({ sentences }, limit) =>
  [...sentences].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, limit);

/** The `draw`-th random order. */
export const random =
  (draw: number): Ranker =>
  ({ sentences, text }, limit) => {
    const next = seeded(seedOf(text) ^ draw);
    return sentences
      .map((sentence) => ({ sentence, order: next() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, limit)
      .map(({ sentence }) => sentence);
  };
