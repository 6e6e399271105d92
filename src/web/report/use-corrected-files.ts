import { useCallback, useEffect, useState } from 'react';
import type { CorrectedFiles } from '../../api/corrected-files.ts';
import { getCorrectedFiles, makeCorrectedFiles } from '../api/corrected-files.ts';
import { asApiError, type ApiError } from '../api/client.ts';
import { startLoading } from '../use-loaded.ts';

const LOOK_EVERY_MS = 1000;

export interface MadeFiles {
  /** Null until it is known. */
  readonly files: CorrectedFiles | null;
  readonly error: ApiError | null;
  /** Has them made. */
  readonly make: () => void;
}

/** The files of one stored revision, followed until they are there. */
export function useCorrectedFiles(report: string, revision: number): MadeFiles {
  const [files, setFiles] = useState<CorrectedFiles | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const look = useCallback(
    (signal: AbortSignal) => getCorrectedFiles(report, revision, signal),
    [report, revision],
  );
  useEffect(() => startLoading(look, setFiles, setError), [look]);
  const underWay = files?.state === 'queued' || files?.state === 'running';
  useEffect(() => {
    if (!underWay) return undefined;
    let end: () => void = () => undefined;
    const timer = setInterval(() => {
      end();
      // A look that fails is made up for by the next.
      end = startLoading(look, setFiles, () => undefined);
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [look, underWay]);
  const make = useCallback(() => {
    setError(null);
    makeCorrectedFiles(report, revision).then(setFiles, (failure: unknown) => {
      setError(asApiError(failure));
    });
  }, [report, revision]);
  return { files, error, make };
}
