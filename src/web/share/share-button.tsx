import { useState } from 'react';
import { TEXT } from '../text.ts';
import { ShareDialog } from './share-dialog.tsx';

export function ShareButton({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {TEXT.share.open}
      </button>
      {open && (
        <ShareDialog
          id={id}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
