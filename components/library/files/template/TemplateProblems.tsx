import type { TemplateProblem } from '../../../../exchange/formats';
import { useTranslate } from '../../../translation';

interface Props {
  id: string;
  /** Null until they are known. */
  problems: readonly TemplateProblem[] | null;
  /** An export was not made because of them. */
  isRefused: boolean;
  /** Goes to where one is. */
  onGo(problem: TemplateProblem): void;
}

/** What is wrong in a template and where, told as it changes. */
export const TemplateProblems = ({ id, problems, isRefused, onGo }: Props) => {
  const t = useTranslate();
  const isFaulty = problems !== null && problems.length > 0;
  return (
    <div id={id} class="template-problems small">
      <div role="alert">{isFaulty && isRefused && <p class="wrong">{t('template_refused')}</p>}</div>
      <div role="status">
        {isFaulty ? (
          <ul>
            {problems.map((problem) => {
              const { code, line, column, detail } = problem;
              return (
                <li key={`${line}-${column}-${code}`}>
                  <button type="button" class="template-place" onClick={() => onGo(problem)}>
                    {t('template_at', line, column)}
                  </button>
                  <span>{t.of('templateProblem', code, detail)}</span>
                </li>
              );
            })}
          </ul>
        ) : (
          problems && <p class="soft">{t('template_sound')}</p>
        )}
      </div>
    </div>
  );
};
