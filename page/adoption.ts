import { v7 as uuidv7 } from 'uuid';
import type { describe } from '../highlights/anchoring/describe';
import type { FindMarks } from '../highlights/anchoring/find-marks';
import type { indexPage } from '../highlights/anchoring/page-index';
import type { TextRange } from '../highlights/types';
import type { OfferedMark } from '../messaging/reader-calls';
import { fail, type Result, settled, succeed } from '../messaging/result';
import type { History, Step } from './history';
import type { LivePage } from './live-page';
import { isPlaced } from './marks';
import { obtainPart } from './obtain-part';
import type { Saving } from './saving';
import { doInSlices } from './slices';

interface AdoptionOptions {
  page: LivePage;
  saving: Saving;
  history: History;
  describe: typeof describe;
  /** The reader's own, which has its tables loaded. */
  indexPage: typeof indexPage;
  /** The step by which marks were made. */
  marked: (ids: readonly string[], kind: 'adopt') => Step;
}

/** Takes over the marks of a repost: those that have a place here. */
export const createAdoption = ({ page, saving, history, describe, indexPage, marked }: AdoptionOptions) => {
  /** Where marks of a repost stand here; those that are made already, and those without a place, left out. */
  const findOffered = async (
    marks: readonly OfferedMark[],
  ): Promise<Result<{ offered: OfferedMark; range: TextRange }[]>> => {
    const text = page.reading?.pageText;
    if (!text) return fail('no-article');
    const find = await obtainPart<FindMarks>('anchoring');
    if (!find.ok) return find;
    const taken = [...page.marks.values()].filter(isPlaced).map(({ anchoring }) => anchoring);
    const found: { offered: OfferedMark; range: TextRange }[] = [];
    const lost = marks.map(({ selectors }) => ({ selectors, savedAt: null }));
    const look = function* () {
      for (const each of find.value(indexPage(text), lost, null)) {
        const offered = each && marks[each.at];
        // What is only like it is not offered: here nobody has marked anything yet.
        if (offered && each.anchoring.status === 'anchored' && !each.anchoring.uncertain) {
          const { start, end } = each.anchoring;
          if (!taken.some((range) => range.start === start && range.end === end)) {
            found.push({ offered, range: { start, end } });
          }
        }
        yield;
      }
    };
    await doInSlices(
      look(),
      () => page.reading?.pageText !== text,
      () => undefined,
    );
    return page.reading?.pageText === text ? succeed(found) : fail('no-article');
  };

  const fit = async (marks: readonly OfferedMark[]): Promise<Result<string[]>> => {
    const found = await findOffered(marks);
    return found.ok ? succeed(found.value.map(({ offered }) => offered.id)) : found;
  };

  /** Makes marks of a repost here, each with a link to where it comes from. */
  const adopt = async (marks: readonly OfferedMark[]): Promise<Result<null>> => {
    const found = await findOffered(marks);
    const text = page.reading?.pageText;
    if (!found.ok) return found;
    if (!text) return fail('no-article');
    page.showMarks(true);
    const { article } = history;
    const made: string[] = [];
    let result: Result<unknown> = succeed(null);
    for (const { offered, range } of found.value) {
      // A single-page site has gone on: these places are not on the article that it shows now.
      if (history.article !== article) break;
      const { id: copiedFrom, colour, note, tags } = offered;
      const selectors = describe(text, range);
      const added = await saving.add({
        id: uuidv7(),
        selectors,
        colour,
        note,
        tags,
        copiedFrom,
        madeBy: 'reader',
      });
      result = added;
      if (!added.ok) break;
      made.push(added.value.id);
    }
    if (made.length > 0) history.record(marked(made, 'adopt'), article);
    return settled(result);
  };

  return { fit, adopt };
};
