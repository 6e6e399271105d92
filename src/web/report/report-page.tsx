import { useMemo, useState } from 'react';
import type { Analysis } from '../../analysis/result.ts';
import { openingSection } from '../../report/html/opening-section.ts';
import { filePath, type Result } from '../api/analyses.ts';
import { TiedCharts } from '../charts/tied-charts.tsx';
import { TimeCharts } from '../charts/time-charts.tsx';
import { PlayerPanel } from '../player/player-panel.tsx';
import { VideoPlayer } from '../player/video-player.ts';
import { actionsOf } from '../review/actions.ts';
import { isUnsaved } from '../review/draft.ts';
import { ReviewBar } from '../review/review-bar.tsx';
import { ReviewPanel } from '../review/review-panel.tsx';
import { ReviewTools } from '../review/review-tools.tsx';
import { useLeaveWarning } from '../review/use-leave-warning.ts';
import { useNews } from '../review/use-news.ts';
import { useReview } from '../review/use-review.ts';
import { TEXT } from '../text.ts';
import { anchorOfClick, framesByAnchor } from './evidence-links.ts';
import { ReportMarkup } from './report-markup.tsx';
import { reportSections, type Section } from './sections.ts';

function Contents({ sections }: { sections: readonly Section[] }) {
  const links = [{ id: 'time', title: TEXT.report.sections.time }, ...sections];
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

function Files({ path }: { path: string }) {
  const files = [
    ['report.pdf', TEXT.report.pdf],
    ['annotated.mp4', TEXT.report.video],
    ['report.html', TEXT.report.print],
    ['supports.csv', TEXT.report.table],
    ['analysis.json', TEXT.report.data],
  ];
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{TEXT.report.files}</h2>
      <ul className="files">
        {files.map(([file, words]) => (
          <li key={file}>
            <a href={filePath(path, file)}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
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

interface ReportPageProps {
  /** Of an analysis, or of a link to it. */
  path: string;
  result: Result;
  /** Whether nothing can be corrected. */
  readOnly: boolean;
}

/** The report with its video beside it, as the machine made it or as a coach corrected it. */
export function ReportPage({ path, result, readOnly }: ReportPageProps) {
  const { analysis: automatic, frameTimesMs } = result;
  const [correcting, setCorrecting] = useState(false);
  const reviewing = useReview(path, automatic, correcting);
  const analysis = reviewing.shown;
  const player = useMemo(() => new VideoPlayer(frameTimesMs), [frameTimesMs]);
  const opening = useMemo(() => openingSection(analysis), [analysis]);
  const sections = useSections(path, automatic, analysis);
  const frames = useMemo(() => framesByAnchor(analysis), [analysis]);
  const news = useNews(
    reviewing.settled ? analysis : null,
    analysis === automatic || !reviewing.computed.rough,
  );
  const actions = actionsOf(reviewing, player, news);
  const ready = correcting && reviewing.input !== null && reviewing.review !== null;
  useLeaveWarning(isUnsaved(reviewing.draft));
  const upright = analysis.clip.heightPx >= analysis.clip.widthPx;
  return (
    <>
      <ReviewBar reviewing={reviewing} correcting={correcting} change={readOnly ? null : setCorrecting} />
      <p className="review-news" role="status">
        {news.words}
      </p>
      <div
        className={`report-page ${upright ? 'upright' : 'wide-clip'} ${ready ? 'correcting' : ''}`}
        onClick={(event) => {
          const frame = frames.get(anchorOfClick(event) ?? '');
          if (frame !== undefined) player.goTo(frame);
        }}
      >
        <div className="report-opening">
          <ReportMarkup markup={opening} />
          <Contents sections={sections} />
        </div>
        <PlayerPanel source={`${path}/video`} analysis={analysis} player={player}>
          {ready && (
            <ReviewTools
              analysis={analysis}
              draft={reviewing.draft}
              player={player}
              actions={actions}
              say={news.say}
            />
          )}
        </PlayerPanel>
        <div className="report-body">
          {ready && <ReviewPanel reviewing={reviewing} actions={actions} say={news.say} />}
          <TimeCharts analysis={analysis} player={player} />
          <TiedCharts analysis={analysis} player={player}>
            {sections.map((section) => (
              <ReportMarkup key={section.id} markup={section.markup} />
            ))}
          </TiedCharts>
          <Files path={path} />
        </div>
      </div>
    </>
  );
}
