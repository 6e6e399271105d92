import { Fragment, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { openingSection } from '../../report/html/opening-section.ts';
import { TiedCharts } from '../charts/tied-charts.tsx';
import { TimeCharts } from '../charts/time-charts.tsx';
import { PlayerPanel } from '../player/player-panel.tsx';
import type { ViewBox } from '../player/view-box.ts';
import type { VideoPlayer } from '../player/video-player.ts';
import { AnotherRunner } from '../review/another-runner.tsx';
import { CoachNotes } from '../review/coach-notes.tsx';
import { ReviewDock } from '../review/review-dock.tsx';
import { ReviewOver } from '../review/review-over.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { ReviewTools } from '../review/review-tools.tsx';
import { RunnerTarget } from '../review/runner-target.tsx';
import { SignOffNote } from '../review/sign-off-note.tsx';
import type { Desk } from '../review/use-desk.ts';
import { useRunnerPick } from '../review/use-runner-pick.ts';
import { useSaving } from '../review/use-saving.ts';
import { TEXT } from '../text.ts';
import { useEvidenceClicks } from './evidence-links.ts';
import { Files } from './files.tsx';
import { ReportMarkup } from './report-markup.tsx';
import { reportSections, type Section } from './sections.ts';

function Contents({ sections }: { sections: readonly Section[] }) {
  const links = [
    { id: 'time', title: TEXT.report.sections.time },
    ...sections,
    { id: 'files', title: TEXT.report.files },
  ];
  return (
    <nav aria-label={TEXT.report.contents}>
      <ul>
        {links.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pictures on the server are those of the automatic result; their moments may have moved since. */
function useSections(path: string, automatic: Analysis, shown: Analysis): Section[] {
  const pictures = useMemo(() => reportSections(path, automatic), [path, automatic]);
  return useMemo(() => {
    if (shown === automatic) return pictures;
    const still = pictures.filter((section) => section.id === 'frames');
    return reportSections(path, shown).flatMap((section) => (section.id === 'frames' ? still : [section]));
  }, [path, automatic, shown, pictures]);
}

interface Reported {
  /** What the page shows now. */
  analysis: Analysis;
  judged: Analysis;
}

/**
 * What is slow to draw follows a correction a moment later, so that the words about it, its bars and its picture
 * need not wait for charts further down.
 */
function useFollowing({ analysis, judged }: Reported): Reported {
  const now = useMemo(() => ({ analysis, judged }), [analysis, judged]);
  return useDeferredValue(now);
}

function useCharts(
  { analysis, judged }: Reported,
  sections: readonly Section[],
  automatic: Analysis,
  player: VideoPlayer,
): ReactNode {
  const outdated = judged !== automatic;
  return useMemo(
    () => (
      <>
        <TimeCharts analysis={analysis} player={player} />
        <TiedCharts analysis={analysis} player={player}>
          {sections.map((section) => (
            <Fragment key={section.id}>
              {section.id === 'frames' && outdated && <p className="hint">{TEXT.review.pictures}</p>}
              <ReportMarkup markup={section.markup} />
            </Fragment>
          ))}
        </TiedCharts>
      </>
    ),
    [analysis, sections, outdated, player],
  );
}

interface ReportContentProps {
  /** Of an analysis, or of a link to it. */
  path: string;
  desk: Desk;
  /** Whether nothing can be corrected. */
  readOnly: boolean;
}

/** The report with its video beside it, once it is known what it says. */
export function ReportContent({ path, desk, readOnly }: ReportContentProps) {
  const { reviewing, player, ready, judged, pictured } = desk;
  const { automatic, shown: analysis } = reviewing;
  const following = useFollowing({ analysis, judged });
  const opening = useMemo(() => openingSection(following.judged), [following]);
  const sections = useSections(path, automatic, following.judged);
  const charts = useCharts(following, sections, automatic, player);
  const click = useEvidenceClicks(automatic, player);
  const saving = useSaving(reviewing, desk.news.say);
  const picking = useRunnerPick(path, player, analysis, ready);
  const overlay = (view: ViewBox) =>
    picking.place === null ? <ReviewOver desk={desk} view={view} /> : <RunnerTarget picking={picking} />;
  const upright = analysis.clip.heightPx >= analysis.clip.widthPx;
  return (
    <div
      className={`report-page ${upright ? 'upright' : 'wide-clip'} ${ready ? 'correcting' : ''}`}
      onClick={click}
    >
      {ready && <ReviewDock desk={desk} saving={saving} />}
      <div className="report-opening">
        <ReportMarkup markup={opening} />
        <SignOffNote reviewing={reviewing} filesOffered={!readOnly} />
        <Contents sections={sections} />
      </div>
      <PlayerPanel
        source={`${path}/video`}
        analysis={pictured}
        player={player}
        marks={desk.marks}
        whole={picking.place !== null}
        over={ready ? overlay : undefined}
      >
        {ready && <AnotherRunner picking={picking} />}
        {ready && picking.place === null && <ReviewTools desk={desk} />}
      </PlayerPanel>
      <div className="report-body">
        {ready ? <ReviewPanel desk={desk} saving={saving} /> : <CoachNotes desk={desk} />}
        {charts}
        <Files report={path} reviewing={reviewing} readOnly={readOnly} />
      </div>
    </div>
  );
}
