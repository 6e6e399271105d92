import { useEffect, useState } from 'react';
import { findInterrupted, forgetUpload, type InterruptedUpload } from '../api/interrupted-uploads.ts';
import { startLoading } from '../use-loaded.ts';
import type { Shipment } from './use-sending.ts';

/** Whether a file is the one of which a part was sent. */
export function isFileOf({ fileName, bytes }: InterruptedUpload, file: Pick<File, 'name' | 'size'>): boolean {
  return file.name === fileName && file.size === bytes;
}

export interface Interrupted {
  readonly uploads: readonly InterruptedUpload[];
  readonly forget: (upload: InterruptedUpload) => void;
}

/** Clips of which a part was sent before, and which are not on their way now. */
export function useInterrupted(shipments: readonly Shipment[]): Interrupted {
  const [uploads, setUploads] = useState<readonly InterruptedUpload[]>([]);
  const onWay = shipments.length;
  // Looked for again as clips arrive or are given up.
  useEffect(() => startLoading(findInterrupted, setUploads, () => undefined), [onWay]);
  const left = uploads.filter((one) => !shipments.some(({ file }) => isFileOf(one, file)));
  // What is on its way is none any more, also once it has arrived: should it not, looking again tells.
  if (left.length < uploads.length) setUploads(left);
  return {
    uploads: left,
    forget: (upload) => {
      setUploads((all) => all.filter((one) => one !== upload));
      void forgetUpload(upload.address);
    },
  };
}
