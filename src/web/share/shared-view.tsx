import { useCallback, useEffect } from 'react';
import { getAnalysis, sharedPath } from '../api/analyses.ts';
import { FailedToLoad, Loading, Trouble } from '../messages.tsx';
import { Report } from '../report/report.tsx';
import { TEXT } from '../text.ts';
import { useLoaded } from '../use-loaded.ts';

/** The report behind a link, to read only. */
export function SharedView({ secret }: { secret: string }) {
  const path = sharedPath(secret);
  const load = useCallback((signal: AbortSignal) => getAnalysis(path, signal), [path]);
  const record = useLoaded(load);
  const name = record.state === 'ready' ? record.value.clipName : TEXT.share.pageTitle;
  useEffect(() => {
    document.title = TEXT.app.reportTitle(name);
  }, [name]);
  if (record.state === 'ready')
    return (
      <>
        <p className="hint">{TEXT.share.readOnly}</p>
        <Report path={path} readOnly />
      </>
    );
  return (
    <>
      <h1 className="unseen">{TEXT.report.title}</h1>
      {record.state === 'loading' && <Loading what={TEXT.app.loading} />}
      {record.state === 'failed' &&
        (record.error.status === 404 ? (
          <Trouble title={record.error.message} detail={record.error.advice} />
        ) : (
          <FailedToLoad error={record.error} again={record.again} />
        ))}
    </>
  );
}
