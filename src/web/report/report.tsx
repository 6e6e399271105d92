import { useCallback } from 'react';
import { getResult } from '../api/analyses.ts';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';
import { ReportPage } from './report-page.tsx';

interface ReportProps {
  /** Of an analysis, or of a link to it. */
  path: string;
  /** Without what changes anything. */
  readOnly?: boolean;
}

/** Loads a finished report and shows it. */
export function Report({ path, readOnly = false }: ReportProps) {
  const load = useCallback((signal: AbortSignal) => getResult(path, signal), [path]);
  const result = useLoaded(load);
  if (result.state === 'ready') return <ReportPage path={path} result={result.value} readOnly={readOnly} />;
  return (
    <>
      <h1 className="unseen">{TEXT.report.title}</h1>
      {result.state === 'loading' ? (
        <Loading what={TEXT.report.loading} />
      ) : (
        <FailedToLoad error={result.error} again={result.again} />
      )}
    </>
  );
}
