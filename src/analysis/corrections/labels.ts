import type { AnalysisInput } from '../analyse.ts';
import { LEG_JOINTS, legKeypoint, SIDES, type LegJoint, type Side } from '../pose-track.ts';
import type { Analysis, EventResult, SupportResult } from '../result.ts';
import { type Corrections, type EventName, NO_CORRECTIONS, type PlacedKeypoint } from './corrections.ts';

/** First frame (0-based, decode order) in which contact is visible, or no longer; null where it was not labelled. */
interface LabelledFrame {
  readonly frame: number | null;
  /** How far two passes are apart; of one pass it is not known. */
  readonly spread: null;
}

interface LabelledStep {
  readonly side: 'near' | 'far';
  readonly initialContact: LabelledFrame;
  readonly toeOff: LabelledFrame;
  readonly heelOff: LabelledFrame;
  readonly firstPart: 'unclear';
  readonly heelDown: 'unclear';
}

type Pixel = readonly [x: number, y: number] | null;
type LabelledPart = 'hip' | 'knee' | 'ankle' | 'heel' | 'toe' | 'ball';

type LabelledPoints = Readonly<Record<LabelledPart, Pixel>> & {
  readonly pass: 1;
  readonly frame: number;
  readonly what: 'corrected';
  readonly side: 'near' | 'far';
};

/** What a coach corrected, in the form of the labels that the accuracy is judged by. */
export interface CorrectedLabels {
  readonly clip: string;
  readonly passes: 1;
  readonly direction: Side | null;
  readonly nearSide: Side | null;
  /** Supports of which at least one end was corrected; the other end is null. */
  readonly steps: readonly LabelledStep[];
  /** Frames with corrected points of a leg; points of trunk, arms and head have no place in this form. */
  readonly points: readonly LabelledPoints[];
  readonly pointsNote: string;
}

const NOT_LABELLED: LabelledFrame = { frame: null, spread: null };
/** A time that was written and read again may lie a hair beyond its frame. */
const FRAME_TOLERANCE = 0.01;
const SAME_TIME_MS = 0.01;

const PART_OF: Readonly<Record<LegJoint, LabelledPart>> = {
  hip: 'hip',
  knee: 'knee',
  ankle: 'ankle',
  heel: 'heel',
  foot_index: 'toe',
};

/**
 * The corrections of a clip as labels.
 * @param input with its corrections, as given to `analyse`
 * @param analysis what `analyse` made of it
 */
export function correctedLabels(input: AnalysisInput, analysis: Analysis): CorrectedLabels {
  const corrections = input.corrections ?? NO_CORRECTIONS;
  const { direction, nearSide } = analysis.runner;
  const stretch = input.clip.timeScale / analysis.clip.timeScale;
  return {
    clip: analysis.clip.file,
    passes: 1,
    direction,
    nearSide,
    steps: analysis.supports.flatMap((support) => labelledStep(support, corrections, stretch)),
    points: labelledPoints(corrections.keypoints, nearSide),
    pointsNote: `pixels in the ${analysis.clip.widthPx} x ${analysis.clip.heightPx} picture; set by hand where the detector's points of the same names belong, toe = foot_index; null = not set`,
  };
}

function labelledStep(support: SupportResult, { events }: Corrections, stretch: number): LabelledStep[] {
  const isCorrected = (name: EventName, { timeMs }: EventResult): boolean =>
    events.some(
      ({ foot, event, correctedMs }) =>
        foot === support.foot && event === name && Math.abs(correctedMs * stretch - timeMs) < SAME_TIME_MS,
    );
  const label = (name: EventName): LabelledFrame => {
    const event = support[name];
    if (event === null || !isCorrected(name, event)) return NOT_LABELLED;
    return { frame: Math.ceil(event.frame - FRAME_TOLERANCE), spread: null };
  };
  const [initialContact, toeOff] = [label('initialContact'), label('toeOff')];
  if (initialContact.frame === null && toeOff.frame === null) return [];
  const { side } = support;
  return [{ side, initialContact, toeOff, heelOff: NOT_LABELLED, firstPart: 'unclear', heelDown: 'unclear' }];
}

/** One entry for each frame and leg with a point set by hand, in order of time. */
function labelledPoints(placed: readonly PlacedKeypoint[], nearSide: Side | null): LabelledPoints[] {
  if (nearSide === null) return [];
  const frames = [...new Set(placed.map(({ frame }) => frame))].sort((a, b) => a - b);
  return frames.flatMap((frame) =>
    SIDES.flatMap((side) => {
      const parts = legParts(
        placed.filter((point) => point.frame === frame),
        side,
      );
      if (Object.values(parts).every((pixel) => pixel === null)) return [];
      return [
        { pass: 1, frame, what: 'corrected', side: side === nearSide ? 'near' : 'far', ...parts } as const,
      ];
    }),
  );
}

function legParts(placed: readonly PlacedKeypoint[], side: Side): Record<LabelledPart, Pixel> {
  const parts = LEG_JOINTS.map((joint) => {
    const point = placed.findLast(({ name }) => name === legKeypoint(side, joint));
    return [PART_OF[joint], point === undefined ? null : [point.x, point.y]];
  });
  return { ball: null, ...Object.fromEntries(parts) } as Record<LabelledPart, Pixel>;
}
