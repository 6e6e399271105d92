import { useState } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { TEXT } from '../text.ts';
import { CompareDialog } from './compare-dialog.tsx';

/** Asks with which other analysis this one is to be compared. */
export function CompareButton({ record, small = false }: { record: AnalysisRecord; small?: boolean }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button
        type="button"
        className={small ? 'small' : ''}
        aria-label={TEXT.compare.withOf(record.clipName)}
        onClick={() => {
          setAsks(true);
        }}
      >
        {TEXT.compare.with}
      </button>
      {asks && (
        <CompareDialog
          record={record}
          onClose={() => {
            setAsks(false);
          }}
        />
      )}
    </>
  );
}
