import { useCallback } from 'react';
import type { AnalysisRecord } from '../../api/analyses.ts';
import { getResult } from '../api/analyses.ts';
import { PainOfAthlete } from '../athletes/pain-of-athlete.tsx';
import { FailedToLoad, Loading } from '../messages.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';

interface ReportProps {
  /** Of an analysis, or of a link to it. */
  path: string;
  /** Without what changes anything. */
  readOnly?: boolean;
  /** Left out for strangers, whom the athlete's log does not concern. */
  record?: AnalysisRecord;
}

/** The part of the page that shows reports comes with the first of them: the start page is there sooner. */
async function loadReport(path: string, signal: AbortSignal) {
  const [result, { ReportPage }] = await Promise.all([getResult(path, signal), import('./report-page.tsx')]);
  return { result, ReportPage };
}

/** Loads a finished report and shows it. */
export function Report({ path, readOnly = false, record }: ReportProps) {
  const load = useCallback((signal: AbortSignal) => loadReport(path, signal), [path]);
  const report = useLoaded(load);
  if (report.state === 'ready') {
    const { ReportPage, result } = report.value;
    return (
      <>
        {record !== undefined && <PainOfAthlete record={record} clip={result.analysis.clip} />}
        <ReportPage {...{ path, result, readOnly }} />
      </>
    );
  }
  return (
    <>
      <h1 className="unseen">{TEXT.report.title}</h1>
      {report.state === 'loading' ? (
        <Loading what={TEXT.report.loading} />
      ) : (
        <FailedToLoad error={report.error} again={report.again} />
      )}
    </>
  );
}
