import { fold } from '../../chinese';
import { findFacts } from '../../highlights/facts';
import type { SentenceDiff, TextDiff } from './types';

/** What became of a text, in numbers. */
export interface DiffSummary {
  /** Sentences that came, went, were changed, and that stand elsewhere now. */
  added: number;
  removed: number;
  changed: number;
  moved: number;
  /** Figures and dates in changed sentences for which others stand now. */
  figures: number;
}

/** Counts what changed between two texts. */
export function summarise(diff: TextDiff): DiffSummary {
  const count = (kind: SentenceDiff['kind']) =>
    diff.filter((part) => part.kind === kind && !part.moved).length;
  const figures = diff.map(figuresChanged).reduce((sum, each) => sum + each, 0);
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: diff.filter(({ kind, moved }) => kind === 'added' && moved).length,
    figures,
  };
}

function figuresChanged({ kind, pieces }: SentenceDiff): number {
  if (kind !== 'changed') return 0;
  const text = (other: 'added' | 'removed') =>
    pieces
      .filter((piece) => piece.kind !== other)
      .map((piece) => piece.text)
      .join('');
  const [before, after] = [figuresOf(text('added')), figuresOf(text('removed'))];
  for (const figure of [...before]) {
    const at = after.indexOf(figure);
    if (at < 0) continue;
    after.splice(at, 1);
    before.splice(before.indexOf(figure), 1);
  }
  return Math.min(before.length, after.length);
}

/** A number that no rule for Chinese figures knows. */
const BARE = /\d+(?:[.,]\d+)*%?/g;

/** Figures with their units, dates, and other numbers, folded. */
function figuresOf(sentence: string): string[] {
  const folded = fold(sentence);
  const facts = findFacts(sentence).filter(({ kind }) => kind === 'figure' || kind === 'date');
  const bare = [...folded.matchAll(BARE)].filter(
    ({ index }) => !facts.some(({ start, end }) => start <= index && index < end),
  );
  const said = facts.map(({ start, end }) => folded.slice(start, end).replace(/\s+/gu, ''));
  return [...said, ...bare.map(({ 0: number }) => number)];
}
