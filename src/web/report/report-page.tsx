import { useMemo, useState } from 'react';
import { reportTitle } from '../../report/content/opening.ts';
import type { Result } from '../api/analyses.ts';
import { Loading } from '../messages.tsx';
import { VideoPlayer } from '../player/video-player.ts';
import { isUnsaved } from '../review/draft.ts';
import { ReviewBar } from '../review/review-bar.tsx';
import { useDesk } from '../review/use-desk.ts';
import { useLeaveWarning } from '../review/use-leave-warning.ts';
import { TEXT } from '../text.ts';
import { ReportContent } from './report-content.tsx';

interface ReportPageProps {
  /** Of an analysis, or of a link to it. */
  path: string;
  result: Result;
  /** Whether nothing can be corrected. */
  readOnly: boolean;
}

/** The report as the machine made it or as a coach corrected it: nothing that changes as soon as it is read. */
export function ReportPage({ path, result, readOnly }: ReportPageProps) {
  const { analysis: automatic, frameTimesMs } = result;
  const [correcting, setCorrecting] = useState(false);
  const player = useMemo(() => new VideoPlayer(frameTimesMs), [frameTimesMs]);
  const desk = useDesk(path, automatic, player, correcting);
  const { reviewing } = desk;
  useLeaveWarning(isUnsaved(reviewing.draft));
  if (reviewing.pending)
    return (
      <>
        <h1>{reportTitle(automatic)}</h1>
        <Loading what={reviewing.corrected ? TEXT.report.loadingCorrected : TEXT.report.loading} />
      </>
    );
  return (
    <>
      <ReviewBar
        {...{ reviewing, correcting }}
        docked={desk.ready}
        change={readOnly ? null : setCorrecting}
      />
      <ReportContent {...{ path, desk, readOnly }} />
    </>
  );
}
