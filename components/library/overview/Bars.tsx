import { useTranslate } from '../../translation';

interface Props {
  title: string;
  rows: readonly { name: string; count: number; says: string }[];
  onPick(name: string): void;
}

/** Names with how often they occur, as bars; each is a button that shows what it stands for. */
export const Bars = ({ title, rows, onPick }: Props) => {
  const t = useTranslate();
  const number = new Intl.NumberFormat(t.locale);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <section class="bars">
      <h3>{title}</h3>
      <ul>
        {rows.map(({ name, count, says }) => (
          <li key={name}>
            <button type="button" class="bar" title={says} onClick={() => onPick(name)}>
              <span class="bar-name" lang="zh" dir="auto">
                {name}
              </span>
              <svg class="bar-line" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most) * 100} height="6" />
              </svg>
              <span class="bar-count numbers">{number.format(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
