import type { EventResult, SupportResult } from '../../src/analysis/result.ts';
import type { Deviation } from './deviation.ts';

/** A contact or toe-off as two passes by eye saw it; `frame` is the mean of both, null where the clip cuts it off. */
interface Label {
  readonly frame: number | null;
  readonly spread: number | null;
}

interface LabelledStep {
  readonly side: 'near' | 'far';
  readonly initialContact: Label;
  readonly toeOff: Label;
}

export interface Labels {
  readonly clip: string;
  readonly steps: readonly LabelledStep[];
}

/** Differences from the label, in frames, later +. */
export interface EventDifference {
  /** Of the event's own fractional frame. */
  readonly plain: number;
  /** Of the first frame at or after the event: what an eye would have labelled. */
  readonly visible: number;
  /** Against the middle of the frame interval that ends with the label, in ms, with the label's own error added. */
  readonly deviationMs: Deviation;
}

export interface LabelComparison {
  /** Labelled with both their ends. */
  readonly complete: number;
  readonly found: number;
  readonly invented: number;
  readonly wrongSide: number;
  readonly initialContact: readonly EventDifference[];
  readonly toeOff: readonly EventDifference[];
}

/** Farther than this it is another support: a third of a step at 30 frames per second. */
const SAME_EVENT_FRAMES = 4;
/** A label lies anywhere within one frame interval: uniform. */
const UNIFORM_SD = 1 / Math.sqrt(12);

/** Compares the counted supports of an analysis with labels made by eye. */
export function compareWithLabels(
  supports: readonly SupportResult[],
  { steps }: Labels,
  frameMs: number,
): LabelComparison {
  const counted = supports.filter((support) => support.excluded === null);
  const pairs = steps.flatMap((step) => {
    const support = counted.find((candidate) => isSame(candidate, step));
    return support === undefined ? [] : [{ step, support }];
  });
  const complete = pairs.filter(({ step }) => isComplete(step));
  return {
    complete: steps.filter(isComplete).length,
    found: complete.length,
    invented: counted.length - new Set(pairs.map(({ support }) => support)).size,
    wrongSide: pairs.filter(({ step, support }) => step.side !== support.side).length,
    initialContact: complete.flatMap(({ step, support }) =>
      difference(support.initialContact, step.initialContact, frameMs),
    ),
    toeOff: complete.flatMap(({ step, support }) => difference(support.toeOff, step.toeOff, frameMs)),
  };
}

/** By the middle of the support where it is known, so that one late event does not make it another support. */
function isSame(support: SupportResult, step: LabelledStep): boolean {
  const ends = [
    [support.initialContact, step.initialContact],
    [support.toeOff, step.toeOff],
  ] as const;
  const distances = ends.flatMap(([event, label]) =>
    event === null || label.frame === null ? [] : [event.frame - label.frame],
  );
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return Math.abs(mean) < SAME_EVENT_FRAMES;
}

function isComplete({ initialContact, toeOff }: LabelledStep): boolean {
  return initialContact.frame !== null && toeOff.frame !== null;
}

function difference(event: EventResult | null, label: Label, frameMs: number): EventDifference[] {
  if (event === null || label.frame === null) return [];
  const plain = event.frame - label.frame;
  const labelSd = Math.hypot(UNIFORM_SD, (label.spread ?? 0) / 2);
  return [
    {
      plain,
      visible: Math.ceil(event.frame) - label.frame,
      deviationMs: {
        error: (plain + 0.5) * frameMs,
        sd: Math.hypot(event.sdMs, labelSd * frameMs),
      },
    },
  ];
}

/** Share of differences not larger than so many frames. */
export function shareWithin(differences: readonly number[], frames: number): number {
  return differences.filter((value) => Math.abs(value) <= frames).length / differences.length;
}
