import type { PanelState } from '../../messaging';
import { languageTag } from '../language-tag';
import { Mark } from '../marks/Mark';
import { Notice } from '../Notice';
import { useTranslate } from '../translation';
import { FactsLine } from './FactsLine';
import type { PanelCallbacks } from './model';
import { PanelTools } from './PanelTools';
import { Suggestions } from './Suggestions';

/** The page's facts, its open suggestions, its marks in reading order and those that found no place. */
export const PagePanel = ({ state, callbacks }: { state: PanelState; callbacks: PanelCallbacks }) => {
  const t = useTranslate();
  const { facts, marks, suggestions } = state;
  const lang = languageTag(facts.script);
  const list = (some: typeof marks) => (
    <ul class="marks">
      {some.map((mark) => (
        <Mark key={mark.id} mark={mark} lang={lang} callbacks={callbacks} />
      ))}
    </ul>
  );
  const placed = marks.filter(({ place }) => place !== 'orphan');
  const orphans = marks.filter(({ place }) => place === 'orphan');
  return (
    <>
      <FactsLine facts={facts} />
      {facts.status !== 'article' && <Notice>{t.of('status', facts.status)}</Notice>}
      {facts.libraryError && <Notice>{t.of('error', facts.libraryError)}</Notice>}
      {facts.status === 'article' && <PanelTools state={state} callbacks={callbacks} />}
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} lang={lang} callbacks={callbacks} />}
      <section aria-labelledby="marks">
        <h2 id="marks" class="panel-heading">
          {t.plural('marks_here', placed.length)}
        </h2>
        {placed.length > 0 ? list(placed) : <p class="soft">{t('panel_no_marks')}</p>}
      </section>
      {orphans.length > 0 && (
        <section aria-labelledby="orphans">
          <h2 id="orphans" class="panel-heading">
            {t.plural('marks_lost', orphans.length)}
          </h2>
          {list(orphans)}
        </section>
      )}
    </>
  );
};
