import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../../src/analysis/maths/statistics.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { Analysis } from '../../src/analysis/result.ts';
import { coverage } from './deviation.ts';
import {
  compareWithLabels,
  type EventDifference,
  type LabelComparison,
  type Labels,
  shareWithin,
} from './label-comparison.ts';
import type { Section } from './section.ts';
import { shareText, signedText, type Table } from './table.ts';
import type { Workshop } from './workshop.ts';

const CLIPS = ['treadmill_male_30fps', 'overground_30fps'] as const;
type ClipName = (typeof CLIPS)[number];
type Compared = LabelComparison & { readonly name: ClipName; readonly analysis: Analysis };

/** Measured from pixels without any pose model: 168.3 to 168.9. */
const TREADMILL_CADENCE_SPM = 168.6;

export function realClipPath(name: ClipName): string {
  return join(packageRoot(), '../shared/clips', `${name}.mp4`);
}

/**
 * Whether the clips are there to be compared with.
 * @throws Error where CI is set and they are not
 */
export function realClipsPresent(): boolean {
  const present = CLIPS.every((name) => existsSync(realClipPath(name)));
  if (!present && process.env.CI !== undefined)
    throw new Error('CI needs the real clips in ../shared/clips beside the project.');
  return present;
}

/** Real clips against labels made by eye. Nothing is told to the analysis: neither height nor speed is known. */
export async function realSection(workshop: Workshop, say: (text: string) => void): Promise<Section> {
  const compared: Compared[] = [];
  for (const name of CLIPS) {
    say(name);
    const { analysis } = await workshop.analyse(realClipPath(name), {});
    const frameMs = 1000 / analysis.clip.captureFps;
    compared.push({ ...compareWithLabels(analysis.supports, labelsOf(name), frameMs), name, analysis });
  }
  return { tables: [supportTable(compared), eventTable(compared)], bars: barsOf(compared) };
}

function labelsOf(name: ClipName): Labels {
  const path = realClipPath(name).replace('.mp4', '.labels.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Labels;
}

function supportTable(compared: readonly Compared[]): Table {
  return {
    title: 'Real clips: supports',
    caption: null,
    columns: ['clip', 'found', 'invented', 'near and far exchanged', 'cadence steps/min'],
    rows: compared.map(({ name, complete, found, invented, wrongSide, analysis }) => {
      const cadence = analysis.summary.cadenceSpm;
      const spm = cadence === null ? '–' : `${cadence.value.toFixed(1)} ± ${cadence.sd.toFixed(1)}`;
      return [name, `${found} / ${complete}`, `${invented}`, `${wrongSide}`, spm];
    }),
  };
}

function eventTable(compared: readonly Compared[]): Table {
  return {
    title: 'Real clips: events against labels',
    caption:
      'A label is the first frame in which contact is visible, or no longer visible, so the event itself lies up to one frame before it, half a frame in the mean. Plain: fractional frame of the event minus the label (mean of two passes). Visible: first frame at or after the event minus the label. Covered: share within one and two stated uncertainties of half a frame before the label, the uncertainty of the label added.',
    columns: [
      ...['clip', 'event', 'plain: median', 'within 1', 'within 2'],
      ...['visible: median', 'within 1', 'within 2', 'covered 1 sd', '2 sd'],
    ],
    rows: compared.flatMap(({ name, initialContact, toeOff }) => [
      [name, 'initial contact', ...eventCells(initialContact)],
      [name, 'toe-off', ...eventCells(toeOff)],
    ]),
  };
}

function eventCells(differences: readonly EventDifference[]): string[] {
  const cells = (values: readonly number[]): string[] => [
    signedText(median(values), 2),
    shareText(shareWithin(values, 1)),
    shareText(shareWithin(values, 2)),
  ];
  const deviations = differences.map(({ deviationMs }) => deviationMs);
  return [
    ...cells(differences.map(({ plain }) => plain)),
    ...cells(differences.map(({ visible }) => visible)),
    ...[1, 2].map((times) => shareText(coverage(deviations, times))),
  ];
}

function barsOf(compared: readonly Compared[]): Section['bars'] {
  const [treadmill, overground] = CLIPS.map((name) => compared.find((clip) => clip.name === name));
  if (treadmill === undefined || overground === undefined) return {};
  const within = (differences: readonly EventDifference[], frames: number): number =>
    100 *
    shareWithin(
      differences.map(({ plain }) => plain),
      frames,
    );
  const cadence = treadmill.analysis.summary.cadenceSpm?.value ?? Number.NaN;
  return {
    'treadmill-missed': treadmill.complete - treadmill.found,
    'treadmill-invented': treadmill.invented,
    'treadmill-wrong-side': treadmill.wrongSide,
    'treadmill-ic-1': within(treadmill.initialContact, 1),
    'treadmill-ic-2': within(treadmill.initialContact, 2),
    'treadmill-to-1': within(treadmill.toeOff, 1),
    'treadmill-to-2': within(treadmill.toeOff, 2),
    'treadmill-cadence': Math.abs(cadence - TREADMILL_CADENCE_SPM),
    'overground-found': overground.found,
  };
}
