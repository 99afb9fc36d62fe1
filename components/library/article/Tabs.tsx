import { useRef } from 'preact/hooks';
import { useTranslate } from '../../translation';
import { type OpenedModel, TABS, type Tab } from './model';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tabs of an article: one Tab stop, arrow keys go from one to the next. */
export const Tabs = ({ opened, onTab }: { opened: OpenedModel; onTab(tab: Tab): void }) => {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const number = new Intl.NumberFormat(t.locale);
  const counts: Partial<Record<Tab, number>> = {
    marks: opened.marks.length,
    history: opened.revisions.length,
  };
  const keys = (event: KeyboardEvent) => {
    const at = TABS.indexOf(opened.tab);
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? TABS.length - 1
          : at + (STEPS[event.key] ?? Number.NaN);
    const next = TABS[(to + TABS.length) % TABS.length];
    if (Number.isNaN(to) || !next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('article_tabs')} ref={list} onKeyDown={keys}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          class="tab"
          aria-selected={tab === opened.tab}
          aria-controls="article-panel"
          tabIndex={tab === opened.tab ? 0 : -1}
          onClick={() => onTab(tab)}
        >
          {t.of('tab', tab)}
          {(counts[tab] ?? 0) > 0 && <span class="tab-count numbers">{number.format(counts[tab] ?? 0)}</span>}
        </button>
      ))}
    </div>
  );
};
