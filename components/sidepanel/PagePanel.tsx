import { useEffect, useState } from 'preact/hooks';
import type { PanelState } from '../../messaging';
import { languageTag } from '../language-tag';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import { Facts, type FactsList } from './Facts';
import { FactsLine } from './FactsLine';
import { ALL, Filter, type MarkFilter, passes } from './Filter';
import { MarkList } from './MarkList';
import { MarkTools } from './MarkTools';
import type { PanelCallbacks } from './model';
import { PanelTools } from './PanelTools';
import { Suggestions } from './Suggestions';

interface Props {
  state: PanelState;
  callbacks: PanelCallbacks;
  facts?: FactsList | undefined;
}

/** The page's facts, its open suggestions, its marks in reading order and those that found no place. */
export const PagePanel = ({ state, callbacks, facts: factsList }: Props) => {
  const t = useTranslate();
  const { facts, marks, suggestions } = state;
  const lang = languageTag(facts.script);
  const [filter, setFilter] = useState<MarkFilter>(ALL);
  useEffect(() => setFilter(ALL), [facts.url]);
  const list = (some: typeof marks) => (
    <MarkList marks={some} current={state.current} lang={lang} callbacks={callbacks} />
  );
  const placed = marks.filter(({ place }) => place !== 'orphan');
  const filtered = placed.filter((mark) => passes(filter, mark));
  const orphans = marks.filter(({ place }) => place === 'orphan');
  const listedOrphans = orphans.filter((mark) => passes(filter, mark));
  return (
    <>
      <FactsLine facts={facts} />
      {facts.status !== 'article' && <Notice>{t.of('status', facts.status)}</Notice>}
      {facts.resists && <Notice>{t.of('resists', facts.resists)}</Notice>}
      {facts.libraryError && <Notice>{t.of('error', facts.libraryError)}</Notice>}
      {facts.status === 'article' && <PanelTools state={state} callbacks={callbacks} />}
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} lang={lang} callbacks={callbacks} />}
      {facts.status === 'article' && factsList && <Facts lang={lang} {...factsList} />}
      <section aria-labelledby="marks">
        <header class="marks-head">
          <h2 id="marks" class="panel-heading">
            {t.plural('marks_here', placed.length)}
          </h2>
          <MarkTools state={state} callbacks={callbacks} />
        </header>
        <Filter marks={marks} filter={filter} onChange={setFilter} />
        {filtered.length > 0 && list(filtered)}
        {filtered.length === 0 && (
          <p class="soft">
            {placed.length > 0 ? (
              <button type="button" class="button" onClick={() => setFilter(ALL)}>
                {t('panel_show_all')}
              </button>
            ) : (
              t('panel_no_marks')
            )}
          </p>
        )}
      </section>
      {listedOrphans.length > 0 && (
        <section aria-labelledby="orphans">
          <h2 id="orphans" class="panel-heading">
            {t.plural('marks_lost', orphans.length)}
          </h2>
          {list(listedOrphans)}
        </section>
      )}
    </>
  );
};
