import { useState } from 'preact/hooks';
import { exportFormats } from '../../../exchange/formats';
import { Dialog } from '../../dialog/Dialog';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';
import { Choice } from '../Choice';
import type {
  ExportCallbacks,
  ExportRequest,
  ExportRun,
  ExportTargetModel,
  Templates,
} from '../export-model';
import type { LibraryCallbacks } from '../model';
import { ExportLock } from './ExportLock';
import { ExportScopes } from './ExportScopes';
import { Progress } from './Progress';
import { TemplateSection } from './template/TemplateSection';
import { useTemplates } from './template/use-templates';

const SCRIPTS = ['original', 'zh-Hans', 'zh-Hant'] as const;

interface Props {
  run: ExportRun;
  targets: readonly ExportTargetModel[];
  /** Those that the reader wrote before. */
  templates: Templates;
  /** The chosen articles, which go out first where there are any. */
  chosen: readonly string[];
  callbacks: ExportCallbacks & Pick<LibraryCallbacks, 'closeDialog' | 'changeSettings'>;
}

const FIRST: ExportRequest = {
  scope: { kind: 'all' },
  format: 'bundle',
  script: 'original',
  files: 'one',
  gzip: false,
  passphrase: null,
};

/** What goes out, and as what kind of file. */
export const ExportDialog = ({ run, targets, templates: kept, chosen, callbacks }: Props) => {
  const t = useTranslate();
  const [templates, setTemplate] = useTemplates(kept, (next) =>
    callbacks.changeSettings({ templates: next }),
  );
  const [chosenSoFar, setRequest] = useState<ExportRequest>({
    ...FIRST,
    ...(chosen.length > 0 && { scope: { kind: 'selection', ids: chosen } }),
  });
  const { format, scope, files } = chosenSoFar;
  const known = exportFormats.find(({ id }) => id === format);
  const template = known?.hasTemplate ? templates[files === 'many' ? 'article' : 'library'] : undefined;
  const request = { ...chosenSoFar, ...(template !== undefined && { template }) };
  const change = (patch: Partial<ExportRequest>) => setRequest({ ...chosenSoFar, ...patch });
  const isBundle = format === 'bundle';
  const isRunning = run !== null && 'done' in run;
  const refused = run !== null && 'failed' in run && run.failed === 'template' ? run : null;
  const lacksName = scope.kind === 'changes' && scope.target.trim() === '';
  const lacksPassphrase = isBundle && request.passphrase === '';
  return (
    <Dialog title={t('export_title')} onClose={isRunning ? callbacks.cancelExport : callbacks.closeDialog}>
      {isRunning ? (
        <Progress
          label={t('export_running')}
          progress={run}
          about={isBundle ? undefined : t('export_meanwhile')}
          onCancel={callbacks.cancelExport}
        />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!lacksName && !lacksPassphrase) callbacks.startExport(request);
          }}
        >
          {run !== null && !refused && (
            <Notice alert>
              <p>{t.of('storageError', run.failed)}</p>
              <p>{t('export_safe')}</p>
            </Notice>
          )}
          <ExportScopes
            scope={scope}
            chosen={chosen}
            targets={targets}
            onChange={(next) => change({ scope: next })}
          />
          <Choice
            label={t('export_format')}
            value={format}
            options={['bundle', ...exportFormats.map(({ id }) => id)]}
            name={(id) => t.of('format', id)}
            onChange={(id) => change({ format: id })}
          />
          <p class="soft small choice-about">{t.of('format', `${format}_about`)}</p>
          {!isBundle && (
            <Choice
              label={t('export_script')}
              value={request.script}
              options={SCRIPTS}
              name={(script) => t.of('shown', script)}
              onChange={(script) => change({ script })}
            />
          )}
          {known?.canSplit && (
            <label class="check">
              <input
                type="checkbox"
                checked={request.files === 'many'}
                onChange={(event) => change({ files: event.currentTarget.checked ? 'many' : 'one' })}
              />
              <span>{t('export_many')}</span>
            </label>
          )}
          {known?.hasTemplate && (
            <TemplateSection
              request={request}
              refused={refused}
              onChange={setTemplate}
              preview={callbacks.previewTemplate}
            />
          )}
          {isBundle && <ExportLock request={request} onChange={change} />}
          <div class="dialog-actions">
            <button type="button" class="button" onClick={callbacks.closeDialog}>
              {t('cancel')}
            </button>
            <button type="submit" class="button button-primary">
              {t('library_export')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
};
