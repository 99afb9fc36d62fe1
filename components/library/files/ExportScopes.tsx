import { useId } from 'preact/hooks';
import { momentText } from '../../dates';
import { useTranslate } from '../../translation';
import type { ExportScope, ExportTargetModel } from '../export-model';

interface Props {
  scope: ExportScope;
  chosen: readonly string[];
  targets: readonly ExportTargetModel[];
  onChange(scope: ExportScope): void;
}

/** All of the library, the chosen articles, or what changed since the last export to a machine. */
export const ExportScopes = ({ scope, chosen, targets, onChange }: Props) => {
  const t = useTranslate();
  const names = useId();
  const target = scope.kind === 'changes' ? scope.target : (targets[0]?.name ?? '');
  const known = targets.find(({ name }) => name === target);
  const choices: { scope: ExportScope; label: string }[] = [
    { scope: { kind: 'all' }, label: t('export_all') },
    ...(chosen.length > 0
      ? [
          {
            scope: { kind: 'selection' as const, ids: chosen },
            label: t.plural('export_chosen', chosen.length),
          },
        ]
      : []),
    { scope: { kind: 'changes', target }, label: t('export_changes') },
  ];
  return (
    <fieldset class="scopes">
      <legend class="unseen">{t('export_what')}</legend>
      {choices.map((choice) => (
        <label key={choice.scope.kind} class="check">
          <input
            type="radio"
            name={names}
            checked={choice.scope.kind === scope.kind}
            onChange={() => onChange(choice.scope)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      {scope.kind === 'changes' && (
        <label class="labelled scope-target">
          <span class="small">{t('export_target')}</span>
          <input
            class="field"
            list={`${names}-known`}
            maxLength={60}
            required
            placeholder={t('export_target_placeholder')}
            value={scope.target}
            onInput={(event) => onChange({ kind: 'changes', target: event.currentTarget.value })}
          />
          <datalist id={`${names}-known`}>
            {targets.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <span class="soft small">
            {known ? t('export_last', momentText(known.at, t.locale)) : t('export_first')}
          </span>
        </label>
      )}
    </fieldset>
  );
};
