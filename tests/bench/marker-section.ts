import { markerEvents, type MarkerEvents } from './marker-events.ts';
import { MARKER_FILES, type MarkerFileName } from './marker-keypoints.ts';
import { markerMeasures, MARKER_MEASURES } from './marker-measures.ts';
import type { Section } from './section.ts';
import { numberText, type Table, withSpreadText } from './table.ts';

interface MarkerCase {
  readonly file: MarkerFileName;
  readonly fps: number;
  readonly noiseM: number;
}

/** What the bar speaks of. */
const BAR_CASE = { fps: 60, noiseM: 0.006 };
const QUICK_CASES = [{ fps: 30, noiseM: 0.008 }, BAR_CASE, { fps: 120, noiseM: 0.004 }];
const FULL_CASES = [30, 60, 120, 240].flatMap((fps) =>
  [0.004, 0.006, 0.008].flatMap((noiseM) => (noiseM === 0.006 && fps !== 60 ? [] : [{ fps, noiseM }])),
);
const SLOW_FILE_MAX_FPS = 150;

/** Events and measures on marker tracks against force plates, apart from video and pose model. */
export function markerSection(quick: boolean): Section {
  const results = MARKER_FILES.flatMap((file) =>
    (quick ? QUICK_CASES : FULL_CASES)
      .filter(({ fps }) => file.includes('240hz') || fps <= SLOW_FILE_MAX_FPS)
      .map((said) => ({ ...said, file, events: markerEvents(file, said.fps, said.noiseM) })),
  );
  const atBar = results.filter(({ fps, noiseM }) => fps === BAR_CASE.fps && noiseM === BAR_CASE.noiseM);
  const worst = (of: (events: MarkerEvents) => number): number =>
    Math.max(...atBar.map(({ events }) => Math.abs(of(events))));
  return {
    tables: [eventTable(results), measureTable()],
    bars: {
      'marker-ic-median': worst(({ initialContact }) => initialContact.medianMs),
      'marker-ic-spread': worst(({ initialContact }) => initialContact.spreadMs),
      'marker-to-median': worst(({ toeOff }) => toeOff.medianMs),
      'marker-to-spread': worst(({ toeOff }) => toeOff.spreadMs),
    },
  };
}

function eventTable(results: readonly (MarkerCase & { events: MarkerEvents })[]): Table {
  return {
    title: 'Events on marker tracks against force plates',
    caption:
      'Markers resampled and with white noise on every point. Errors in ms: median, and spread (1.48 MAD) after ±.',
    columns: ['runner', 'Hz', 'noise mm', 'found', 'invented', 'initial contact', 'toe-off', 'contact time'],
    rows: results.map(({ file, fps, noiseM, events }) => [
      shortName(file),
      `${fps}`,
      numberText(1000 * noiseM, 0),
      `${events.found} / ${events.contacts}`,
      `${events.invented}`,
      ...[events.initialContact, events.toeOff, events.contactTime].map(({ medianMs, spreadMs }) =>
        withSpreadText(medianMs, spreadMs, 1),
      ),
    ]),
  };
}

function measureTable(): Table {
  return {
    title: 'Measures on marker tracks with noise',
    caption:
      '60 Hz with 6 mm noise against the same measures of the same supports at the recorded rate without noise: median difference, and spread (1.48 MAD) after ±. Without shoulders, which the forefoot file does not hold, there is no centre of mass.',
    columns: ['runner', 'supports', ...MARKER_MEASURES.map(({ label }) => label)],
    rows: MARKER_FILES.map((file) => {
      const { supports, differences } = markerMeasures(file, BAR_CASE);
      return [
        shortName(file),
        `${supports}`,
        ...differences.map(({ median, spread }, i) =>
          withSpreadText(median, spread, MARKER_MEASURES[i]?.decimals ?? 1),
        ),
      ];
    }),
  };
}

/** `treadmill_3.8mps_240hz.json` -> `3.8 m/s`. */
function shortName(file: MarkerFileName): string {
  const speed = /([\d.]+)mps/.exec(file)?.[1] ?? '';
  return `${speed} m/s${file.includes('forefoot') ? ', forefoot' : ''}`;
}
