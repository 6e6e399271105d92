import type { Account } from '../../api/people.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { useViewer } from '../login/viewer-context.ts';
import { TEXT } from '../text.ts';
import { deleteAccount } from './people-calls.ts';

interface DeleteAccountDialogProps {
  account: Account;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more: the clips sent with the account go with it. */
export function DeleteAccountDialog({ account, onClose, onDone }: DeleteAccountDialogProps) {
  const { userId } = useViewer();
  return (
    <ConfirmDialog
      title={TEXT.people.deleteTitle(account.name)}
      detail={TEXT.people.deleteDetail[account.role]}
      keep={TEXT.people.keepIt}
      confirm={TEXT.people.deleteConfirm}
      action={() => deleteAccount(account.id)}
      onClose={onClose}
      onDone={() => {
        // Whoever deletes the own account is nobody here from then on.
        if (account.id === userId) location.reload();
        else onDone();
      }}
    />
  );
}
