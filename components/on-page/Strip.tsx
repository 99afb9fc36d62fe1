import type { Translate } from '../../platform/i18n';
import type { OnPageActions, Tick } from './state';

interface StripProps {
  t: Translate;
  ticks: readonly Tick[];
  actions: OnPageActions;
}

const LONGEST_TITLE = 60;

const shorten = (text: string) => (text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text);

/**
 * Where on the whole page the marks are, at its edge. For the pointer: the keyboard has the list in the side panel and
 * the commands that go from mark to mark.
 */
export const Strip = ({ t, ticks, actions }: StripProps) => (
  <nav class="strip" aria-label={t('page_strip')}>
    {ticks.map(({ id, share, colour, quote, count }) => {
      const name = count > 1 ? t.plural('marks', count) : shorten(quote);
      return (
        <button
          key={id}
          type="button"
          class={`tick ink-${colour}`}
          tabIndex={-1}
          ref={(button) => button?.style.setProperty('top', `${(share * 100).toFixed(2)}%`)}
          aria-label={name}
          title={name}
          onClick={() => actions.showMark(id)}
        />
      );
    })}
  </nav>
);
