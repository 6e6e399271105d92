import { useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { TEXT } from '../text.ts';
import { ShareDialog } from './share-dialog.tsx';

export function ShareButton({ record }: { record: AnalysisRecord }) {
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
          record={record}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
