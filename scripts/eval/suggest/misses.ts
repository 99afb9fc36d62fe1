import { splitSentences, suggest } from '../../../highlights';
import type { Article } from './articles';

/** Prints what is suggested first in each article, with its reasons and who chose it, and what both readers chose besides. */
export function printMisses(articles: readonly Article[]): void {
  for (const { references } of articles) {
    const [{ title, text, sentences }] = references;
    const suggestions = suggest({ title, text }, { limit: 5 });
    console.log(`# ${title} (${splitSentences(text).length} sentences)`);
    const choosers = (start: number, end: number) =>
      references.filter(({ key }) =>
        sentences.some((sentence, at) => key[at] && sentence.start < end && start < sentence.end),
      ).length;
    for (const { start, end, score, why } of suggestions) {
      console.log(
        `  ${choosers(start, end)} ${score.toFixed(2)} ${text.slice(start, end)} [${why.join(' ')}]`,
      );
    }
    for (const { start, end } of sentences) {
      const isSuggested = suggestions.some((suggestion) => suggestion.start < end && start < suggestion.end);
      if (!isSuggested && choosers(start, end) === references.length) {
        console.log(`  missed: ${text.slice(start, end)}`);
      }
    }
  }
}
