import { ConfirmDialog } from './confirm-dialog.tsx';
import { TEXT } from './text.ts';

interface DeleteDialogProps {
  title: string;
  /** What goes with it, and what stays. */
  detail: string;
  remove: () => Promise<void>;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks once more, then deletes for good. */
export function DeleteDialog({ title, detail, remove, onClose, onDeleted }: DeleteDialogProps) {
  const { keep, confirm } = TEXT.remove;
  return (
    <ConfirmDialog
      {...{ title, detail, keep, confirm, onClose }}
      action={remove}
      onDone={() => {
        onDeleted();
      }}
    />
  );
}
