import type { AnalysisRecord } from '../../api/analyses.ts';
import { deleteAnalysis } from '../api/analyses.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { TEXT } from '../text.ts';

interface DeleteDialogProps {
  record: AnalysisRecord;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks once more, then deletes for good. */
export function DeleteDialog({ record, onClose, onDeleted }: DeleteDialogProps) {
  const { title, detail, keep, confirm } = TEXT.remove;
  return (
    <ConfirmDialog
      {...{ detail, keep, confirm, onClose }}
      title={title(record.clipName)}
      action={() => deleteAnalysis(record.id)}
      onDone={onDeleted}
    />
  );
}
