import { useState } from 'preact/hooks';
import { exportFormats } from '../../../exchange/formats';
import { Dialog } from '../../dialog/Dialog';
import { Notice } from '../../Notice';
import { useTranslate } from '../../translation';
import { Choice } from '../Choice';
import type { ExportCallbacks, ExportRequest, ExportRun, ExportTargetModel } from '../export-model';
import { ExportLock } from './ExportLock';
import { ExportScopes } from './ExportScopes';
import { Progress } from './Progress';

const SCRIPTS = ['original', 'zh-Hans', 'zh-Hant'] as const;

interface Props {
  run: ExportRun;
  targets: readonly ExportTargetModel[];
  /** The chosen articles, which go out first where there are any. */
  chosen: readonly string[];
  callbacks: ExportCallbacks & { closeDialog(): void };
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
export const ExportDialog = ({ run, targets, chosen, callbacks }: Props) => {
  const t = useTranslate();
  const [request, setRequest] = useState<ExportRequest>({
    ...FIRST,
    ...(chosen.length > 0 && { scope: { kind: 'selection', ids: chosen } }),
  });
  const change = (patch: Partial<ExportRequest>) => setRequest({ ...request, ...patch });
  const { format, scope } = request;
  const known = exportFormats.find(({ id }) => id === format);
  const isBundle = format === 'bundle';
  const isRunning = run !== null && 'done' in run;
  const lacksName = scope.kind === 'changes' && scope.target.trim() === '';
  const lacksPassphrase = isBundle && request.passphrase === '';
  return (
    <Dialog title={t('export_title')} onClose={isRunning ? callbacks.cancelExport : callbacks.closeDialog}>
      {isRunning ? (
        <Progress label={t('export_running')} progress={run} onCancel={callbacks.cancelExport} />
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!lacksName && !lacksPassphrase) callbacks.startExport(request);
          }}
        >
          {run !== null && (
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
