import { useMemo } from 'react';
import { openingSection } from '../../report/html/opening-section.ts';
import { analysisPath, filePath, type Result } from '../api/analyses.ts';
import { TiedCharts } from '../charts/tied-charts.tsx';
import { TimeCharts } from '../charts/time-charts.tsx';
import { PlayerPanel } from '../player/player-panel.tsx';
import { VideoPlayer } from '../player/video-player.ts';
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

function Files({ id }: { id: string }) {
  const files = [
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
            <a href={filePath(id, file)}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The report with its video beside it. */
export function ReportPage({ id, result }: { id: string; result: Result }) {
  const { analysis, frameTimesMs } = result;
  const player = useMemo(() => new VideoPlayer(frameTimesMs), [frameTimesMs]);
  const opening = useMemo(() => openingSection(analysis), [analysis]);
  const sections = useMemo(() => reportSections(id, analysis), [id, analysis]);
  const frames = useMemo(() => framesByAnchor(analysis), [analysis]);
  const upright = analysis.clip.heightPx >= analysis.clip.widthPx;
  return (
    <div
      className={`report-page ${upright ? 'upright' : 'wide-clip'}`}
      onClick={(event) => {
        const frame = frames.get(anchorOfClick(event) ?? '');
        if (frame !== undefined) player.goTo(frame);
      }}
    >
      <div className="report-opening">
        <ReportMarkup markup={opening} />
        <Contents sections={sections} />
      </div>
      <PlayerPanel source={analysisPath(id, '/video')} analysis={analysis} player={player} />
      <div className="report-body">
        <TimeCharts analysis={analysis} player={player} />
        <TiedCharts analysis={analysis} player={player}>
          {sections.map((section) => (
            <ReportMarkup key={section.id} markup={section.markup} />
          ))}
        </TiedCharts>
        <Files id={id} />
      </div>
    </div>
  );
}
