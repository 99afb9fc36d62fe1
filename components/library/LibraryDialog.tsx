import { EraseDialog } from './EraseDialog';
import { HelpDialog } from './HelpDialog';
import { lazily } from './lazily';
import type { LibraryCallbacks, LibraryModel } from './model';
import { SettingsDialog } from './SettingsDialog';

// Few readers import or export each time: the code is loaded when they do.
const ImportDialog = lazily(async () => (await import('./files/ImportDialog')).ImportDialog);
const ExportDialog = lazily(async () => (await import('./files/ExportDialog')).ExportDialog);
const EmptyTrashDialog = lazily(async () => (await import('./trash/EmptyTrashDialog')).EmptyTrashDialog);
const NamesDialog = lazily(async () => (await import('./names/NamesDialog')).NamesDialog);

/** The dialog that is open, if one is. */
export const LibraryDialog = ({ model, callbacks }: { model: LibraryModel; callbacks: LibraryCallbacks }) => {
  switch (model.dialog?.kind) {
    case 'import':
      return <ImportDialog model={model.dialog.import} callbacks={callbacks} />;
    case 'export':
      return (
        <ExportDialog
          run={model.dialog.run}
          targets={model.exportTargets}
          templates={model.settings?.templates ?? {}}
          chosen={[...model.selection.chosen]}
          callbacks={callbacks}
        />
      );
    case 'empty-trash':
      return (
        <EmptyTrashDialog
          count={model.trash?.length ?? 0}
          onEmpty={callbacks.emptyTrash}
          onClose={callbacks.closeDialog}
        />
      );
    case 'names':
      return <NamesDialog model={model} callbacks={callbacks} />;
    case 'settings':
      return <SettingsDialog model={model} callbacks={callbacks} />;
    case 'erase':
      return <EraseDialog model={model} callbacks={callbacks} />;
    case 'help':
      return <HelpDialog onClose={callbacks.closeDialog} />;
    default:
      return null;
  }
};
