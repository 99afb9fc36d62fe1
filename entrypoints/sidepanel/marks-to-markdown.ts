import { escapeLine, escapeLines } from '../../exchange/formats/markdown/escape';
import type { PanelState } from '../../messaging';

/**
 * The marks of one page as Markdown: a heading, the source with the address, and each quote with its note and tags.
 * All text renders as itself.
 */
export const marksToMarkdown = ({ facts, marks }: PanelState): string => {
  const provenance = [facts.source, facts.publishedAt, facts.url].filter((part) => part !== null);
  const sections = marks.map(({ quote, note, tags }) =>
    [
      escapeLines(quote)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
      note.trim() === '' ? null : escapeLines(note).join('\n'),
      tags.length === 0 ? null : tags.map((tag) => `\\#${escapeLine(tag)}`).join(' '),
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
  );
  return `${[`# ${escapeLine(facts.title || facts.url)}`, escapeLine(provenance.join(' · ')), ...sections].join('\n\n')}\n`;
};
